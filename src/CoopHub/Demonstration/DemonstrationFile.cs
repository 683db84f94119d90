using System.Reflection;

namespace CoopHub.Demonstration;

/// <summary>
/// One text of the demonstration: a block of <c>alias: value</c> lines between two lines of three dashes, then Markdown.
/// <c>title</c> names the document, every other key is the alias of a property.
/// </summary>
/// <param name="Path">Where it lies below <c>Demonstration/Content</c>.</param>
/// <param name="Title">The document's name.</param>
/// <param name="Values">The values by alias.</param>
/// <param name="Body">The Markdown.</param>
internal sealed record DemonstrationFile(string Path, string Title, IReadOnlyList<KeyValuePair<string, string>> Values, string Body)
{
    private const string Root = "Demonstration/";
    private const string Fence = "---";

    /// <summary>The folder that it lies in, which says of what type it is.</summary>
    public string Folder => Path.Split('/')[0];

    /// <summary>The name by which other files refer to it, and the last part of its address.</summary>
    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>All files, which the assembly carries in itself.</summary>
    public static IReadOnlyList<DemonstrationFile> ReadAll()
    {
        var assembly = typeof(DemonstrationFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Parse(name[Root.Length..], ReadText(assembly, name)))];
    }

    internal static DemonstrationFile Parse(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            throw new FormatException($"{path}: Am Anfang fehlt der Block zwischen zwei Zeilen „---“.");
        }
        var values = lines[1..end].Select(line => Value(path, line)).ToList();
        var title = values.Find(value => value.Key == "title").Value ?? throw new FormatException($"{path}: Die Zeile „title: …“ fehlt.");
        return new DemonstrationFile(path, title, [.. values.Where(value => value.Key != "title")], string.Join('\n', lines[(end + 1)..]).Trim());
    }

    private static KeyValuePair<string, string> Value(string path, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? new(line[..colon], line[(colon + 2)..].Trim()) : throw new FormatException($"{path}: „{line}“ ist keine Zeile der Form „feld: wert“.");
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
