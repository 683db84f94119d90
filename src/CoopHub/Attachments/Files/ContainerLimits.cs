using System.IO.Compression;

namespace CoopHub.Attachments.Files;

/// <summary>Keeps out containers that are small on the way and huge once unpacked, here or on a reader's device.</summary>
internal static class ContainerLimits
{
    private const int MostEntries = 5_000;
    private const long LargestUnpacked = 250 * 1024 * 1024;
    private const int HighestRatio = 200;

    // Small entries of pure repetition are ordinary in Office files; only what grows to this size can hurt.
    private const long RatioCounts = 4 * 1024 * 1024;

    /// <exception cref="FileRefusedException">There are too many entries, two of the same name, or one that points outside.</exception>
    public static void CheckNames(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw TooMuch();
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in zip.Entries.Select(entry => entry.FullName))
        {
            if (!names.Add(name) || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains(".."))
            {
                throw new FileRefusedException("Der innere Aufbau der Datei ist ungewöhnlich und könnte andere Rechner gefährden. Öffnen Sie sie in Ihrem Office-Programm und speichern Sie sie neu.");
            }
        }
    }

    /// <summary>Unpacks everything once, into nothing: a size written in the file may be too large to be true, or cut what is really there.</summary>
    /// <exception cref="FileRefusedException">It unpacks to more than the limits allow.</exception>
    /// <exception cref="InvalidDataException">An entry is broken.</exception>
    public static void CheckUnpacked(ZipArchive zip)
    {
        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            long unpacked = 0;
            while (content.Read(buffer) is > 0 and var length)
            {
                unpacked += length;
                total += length;
                if (total > LargestUnpacked || (unpacked > RatioCounts && unpacked / Math.Max(entry.CompressedLength, 1) > HighestRatio))
                {
                    throw TooMuch();
                }
            }
        }
    }

    private static FileRefusedException TooMuch() =>
        new("Die Datei entpackt sich zu einer unzulässigen Größe und wird deshalb nicht angenommen. Verkleinern Sie das Dokument, zum Beispiel seine Bilder.");
}
