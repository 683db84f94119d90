using System.Globalization;
using CoopHub.Attachments;

namespace CoopHub.Web.Writing;

/// <summary>What the editor is told of a file that was taken.</summary>
/// <param name="Name">The cleaned name.</param>
/// <param name="Url">Where it is.</param>
/// <param name="IsPicture">Whether it may stand in the text.</param>
/// <param name="Alt">What a picture shows.</param>
/// <param name="Label">What a link to it says: name, kind and size, so that nobody is surprised by a download.</param>
/// <param name="Hint">What the search cannot do with it; empty when there is nothing to say.</param>
internal sealed record TakenFile(string Name, string Url, bool IsPicture, string Alt, string Label, string Hint)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static TakenFile From(Attachment kept)
    {
        var extension = Path.GetExtension(kept.FileName);
        var label = $"{kept.FileName[..^extension.Length]} ({extension.TrimStart('.').ToUpperInvariant()}, {Size(kept.Length)})";
        return new TakenFile(
            kept.FileName, $"{AttachmentEndpoints.Address}/{kept.Key}", kept.IsPicture, kept.AltText ?? "", label,
            kept.TextState == TextState.Unreadable ? "Ihr Text ließ sich nicht lesen: Die Suche findet sie nur über ihren Namen." : "");
    }

    /// <summary>What brings the file into a text.</summary>
    public string Markdown => IsPicture ? $"![{Plain(Alt)}]({Url})" : $"[{Plain(Label)}]({Url})";

    private static string Plain(string text) => string.Concat(text.Select(letter => letter is '[' or ']' or '\\' ? $"\\{letter}" : letter.ToString()));

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(German, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(German, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
