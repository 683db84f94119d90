namespace CoopHub.Attachments.Texts;

/// <summary>The text of a file, for the search.</summary>
internal sealed record FileText(TextState State, string? Text)
{
    public static readonly FileText None = new(TextState.None, null);
    public static readonly FileText Unreadable = new(TextState.Unreadable, null);
}
