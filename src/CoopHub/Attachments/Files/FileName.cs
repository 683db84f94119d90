namespace CoopHub.Attachments.Files;

/// <summary>Makes a name that every system of a reader can take, from a name that nobody can be sure of.</summary>
internal static class FileName
{
    private const int Longest = 120;

    // learn.microsoft.com: Naming Files, Paths, and Namespaces
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. from device in new[] { "COM", "LPT" } from number in "0123456789¹²³" select $"{device}{number}"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of the path, without what acts or misleads; the extension is kept.</summary>
    /// <exception cref="FileRefusedException">Nothing is left that could be called a name.</exception>
    public static string Clean(string given)
    {
        var last = CleanText.OneLine(given.Split('/', '\\')[^1]);
        var plain = string.Concat(last.Select(letter => "<>:\"|?*".Contains(letter) ? '-' : letter)).Trim(' ', '.');
        var extension = Path.GetExtension(plain);
        var stem = plain[..^extension.Length].TrimEnd(' ', '.');
        if (stem.Length == 0 || extension.Length < 2)
        {
            throw new FileRefusedException("Der Dateiname fehlt oder hat keine Endung. Benennen Sie die Datei um, zum Beispiel in „Leitfaden.pdf“.");
        }
        // Windows takes the first part of a name for the device, whatever follows the point.
        if (Reserved.Contains(stem.Split('.')[0].TrimEnd()))
        {
            stem = "_" + stem;
        }
        return Shorten(stem, Longest - extension.Length) + extension;
    }

    private static string Shorten(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }
        var end = Math.Max(length, 1);
        return stem[..(char.IsHighSurrogate(stem[end - 1]) ? end - 1 : end)].TrimEnd(' ', '.');
    }
}
