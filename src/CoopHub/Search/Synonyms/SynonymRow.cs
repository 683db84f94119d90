namespace CoopHub.Search.Synonyms;

/// <summary>A group of words with one meaning, kept by editors.</summary>
internal sealed class SynonymRow
{
    public Guid Key { get; set; }

    /// <summary>The words, one a line.</summary>
    public string Terms { get; set; } = "";
    public DateTime ChangedAt { get; set; }

    /// <summary>The member who changed it last.</summary>
    public Guid ChangedBy { get; set; }
}
