namespace CoopHub.Attachments.Files;

/// <summary>Looks into a file: it must be what its name says, harmless to open, and within the limits.</summary>
internal static class FileCheck
{
    private static readonly byte[] PdfStart = "%PDF-"u8.ToArray();
    private static readonly byte[] ZipStart = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundStart = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The file as it will be kept.</summary>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public static CheckedFile Run(FileStream file, FileKind kind, string name) => kind.Shape switch
    {
        FileShape.Png => Cleaned(file, kind, name, PngPicture.Start, PngPicture.Copy),
        FileShape.Jpeg => Cleaned(file, kind, name, JpegPicture.Start, JpegPicture.Copy),
        FileShape.Pdf when StartsWith(file, PdfStart) => new CheckedFile(kind, file, MayHoldText: true),
        FileShape.Office or FileShape.OpenDocument when StartsWith(file, ZipStart) => new CheckedFile(kind, file, Container.MayHoldText(file, kind, name)),
        // What Office encrypts with a password is no ZIP any more.
        FileShape.Office when StartsWith(file, CompoundStart) && EncryptedOffice.Is(file) => new CheckedFile(kind, file, MayHoldText: false),
        _ => throw NotWhatItSays(kind, name),
    };

    /// <summary>What is said of a file whose content does not fit its name.</summary>
    public static FileRefusedException NotWhatItSays(FileKind kind, string name) => new(
        $"„{name}“ ist dem Inhalt nach nicht {kind.Name}. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie dort als {kind.Extensions[0].ToUpperInvariant()}.");

    private static CheckedFile Cleaned(FileStream file, FileKind kind, string name, byte[] start, Action<Stream, Stream> copy)
    {
        if (!StartsWith(file, start))
        {
            throw NotWhatItSays(kind, name);
        }
        var clean = TemporaryFile.Create();
        try
        {
            file.Position = 0;
            copy(file, clean);
            clean.Flush();
            return new CheckedFile(kind, clean, MayHoldText: false);
        }
        catch (EndOfStreamException)
        {
            clean.Dispose();
            throw new FileRefusedException($"„{name}“ ist beschädigt oder unvollständig. Öffnen Sie das Bild, speichern Sie es neu und laden Sie es noch einmal hoch.");
        }
        catch
        {
            clean.Dispose();
            throw;
        }
    }

    private static bool StartsWith(FileStream file, byte[] start)
    {
        Span<byte> found = stackalloc byte[start.Length];
        file.Position = 0;
        return file.ReadAtLeast(found, start.Length, throwOnEndOfStream: false) == start.Length && found.SequenceEqual(start);
    }
}
