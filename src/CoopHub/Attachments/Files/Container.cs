using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CoopHub.Attachments.Files;

/// <summary>Looks into the ZIP that an Office or OpenDocument file is.</summary>
internal static class Container
{
    private const int LongestList = 1024 * 1024;

    // Where a ZIP's first entry has its name, and the names that Office gives to it.
    private const int FirstName = 30;
    private static readonly string[] FirstNames = ["[Content_Types].xml", "_rels/.rels", "docProps/", "word/", "xl/", "ppt/"];

    /// <summary>Whether the text can be read; false for what is encrypted or broken inside, which is kept nevertheless.</summary>
    /// <exception cref="FileRefusedException">It is something else than its name says, holds macros, or unpacks beyond the limits.</exception>
    public static bool MayHoldText(Stream file, FileKind kind, string name)
    {
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            ContainerLimits.CheckNames(zip);
            ContainerLimits.CheckUnpacked(zip);
            return kind.Shape == FileShape.Office ? CheckOffice(zip, kind, name) : CheckOpenDocument(zip, kind, name);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return BeginsLike(file, kind) ? false : throw FileCheck.NotWhatItSays(kind, name);
        }
    }

    private static bool CheckOffice(ZipArchive zip, FileKind kind, string name)
    {
        var types = zip.GetEntry("[Content_Types].xml") is { } list ? ContentTypes(list) : throw FileCheck.NotWhatItSays(kind, name);
        if (types.Any(IsMacro) || zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros();
        }
        return types.Contains(kind.MainPart!) ? true : throw FileCheck.NotWhatItSays(kind, name);
    }

    private static bool IsMacro(string type) =>
        type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    private static List<string> ContentTypes(ZipArchiveEntry list)
    {
        using var reader = Reader(list);
        List<string> types = [];
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }
        return types;
    }

    private static bool CheckOpenDocument(ZipArchive zip, FileKind kind, string name)
    {
        if (zip.GetEntry("mimetype") is not { } type || ReadStart(type) != kind.MediaType)
        {
            throw FileCheck.NotWhatItSays(kind, name);
        }
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros();
        }
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest && IsEncrypted(manifest))
        {
            return false;
        }
        return zip.GetEntry("content.xml") is not null ? true : throw FileCheck.NotWhatItSays(kind, name);
    }

    private static bool IsEncrypted(ZipArchiveEntry manifest)
    {
        using var reader = Reader(manifest);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "encryption-data")
            {
                return true;
            }
        }
        return false;
    }

    private static string ReadStart(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var start = new byte[100];
        return Encoding.ASCII.GetString(start, 0, content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }

    // A file that was cut off has lost the list at its end, but its first entry still tells what it was.
    private static bool BeginsLike(Stream file, FileKind kind)
    {
        var start = new byte[200];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var name = Encoding.ASCII.GetString(start.AsSpan(Math.Min(FirstName, length), Math.Max(length - FirstName, 0)));
        return kind.Shape == FileShape.Office
            ? FirstNames.Any(part => name.StartsWith(part, StringComparison.Ordinal))
            : name.StartsWith("mimetype" + kind.MediaType, StringComparison.Ordinal);
    }

    private static XmlReader Reader(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LongestList, CloseInput = true });

    private static FileRefusedException Macros() =>
        new("Die Datei enthält Makros und wird deshalb nicht angenommen. Speichern Sie sie ohne Makros.");
}
