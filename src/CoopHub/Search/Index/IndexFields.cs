namespace CoopHub.Search.Index;

/// <summary>The names of the index's fields.</summary>
internal static class IndexFields
{
    /// <summary>Title, summary, tags, names and body, under all forms of their words.</summary>
    public const string All = "all";

    /// <summary>The title alone.</summary>
    public const string Title = "title";

    /// <summary>Summary, tags and names alone.</summary>
    public const string Lead = "lead";

    /// <summary>What <see cref="All"/> holds, word by word as written.</summary>
    public const string Exact = "exact";

    /// <summary>Four letters each of the words in <see cref="All"/>: for near misses.</summary>
    public const string Grams = "grams";

    /// <summary>The texts of attachments.</summary>
    public const string Attachment = "attachment";

    /// <summary>The words of the title, for suggestions.</summary>
    public const string TitleWord = "titleword";

    /// <summary>A name behind each of its words, for suggestions.</summary>
    public const string NameWord = "nameword";

    public const string Key = "key";
    public const string Visibility = "visibility";
    public const string Archived = "archived";
    public const string Facets = "facets";
    public const string ChangedAt = "changedAt";
    public const string ConfirmedOn = "confirmedOn";

    /// <summary>The record as it is shown.</summary>
    public const string Stored = "stored";

    /// <summary>The body as it is shown.</summary>
    public const string StoredBody = "storedBody";

    /// <summary>The attachments as they are shown.</summary>
    public const string StoredAttachments = "storedAttachments";
}
