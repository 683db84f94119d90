namespace CoopHub.Web.Writing;

/// <summary>
/// A field for a longer text, shown by <c>/Writing/_MarkdownField.cshtml</c>: a plain text area, which the script
/// <c>js/editor.js</c> makes an editor. The page links <c>css/editor.css</c>.
/// </summary>
/// <param name="Name">The name under which the form sends it.</param>
/// <param name="Label">What the text is about.</param>
public sealed record MarkdownField(string Name, string Label)
{
    /// <summary>The element's id; fields with dots and brackets in their name get plain ones.</summary>
    public string Id { get; init; } = string.Concat(Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>The text so far.</summary>
    public string? Value { get; init; }

    /// <summary>What belongs into the text, in a sentence.</summary>
    public string? Help { get; init; }

    /// <summary>What is wrong with the text; null when nothing is.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the form is refused without it.</summary>
    public bool Required { get; init; }

    /// <summary>How many lines are shown at first.</summary>
    public int Rows { get; init; } = 14;

    /// <summary>Where the preview comes from; see <see cref="MarkdownPreview"/>.</summary>
    public string PreviewUrl { get; init; } = MarkdownPreview.Address;

    /// <summary>Where pages are found by words: answers <c>[{ "title", "url", "hint" }]</c> to <c>?q=</c>; null where there is no search.</summary>
    public string? LinksUrl { get; init; }

    /// <summary>Where files are sent to, see <see cref="AttachmentEndpoints"/>; null where a text takes none.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>Where the form is saved as a draft while it is written: takes the form's fields, answers 2xx; null where it is not.</summary>
    public string? AutosaveUrl { get; init; }

    /// <summary>The ids of what describes the text area, for screen readers.</summary>
    public string? DescribedBy => (Help, Error) switch
    {
        (null, null) => null,
        (_, null) => HelpId,
        (null, _) => ErrorId,
        _ => $"{HelpId} {ErrorId}",
    };

    internal string HelpId => Id + "-hinweis";
    internal string ErrorId => Id + "-fehler";
}
