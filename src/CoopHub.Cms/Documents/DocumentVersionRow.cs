namespace CoopHub.Cms.Documents;

/// <summary>One version of a document: the current draft, the published one, or an older one.</summary>
internal sealed class DocumentVersionRow
{
    public int Id { get; set; }
    public int NodeId { get; set; }
    public string? Name { get; set; }
    public DateTime VersionDate { get; set; }
    public int UserId { get; set; }
    public bool Current { get; set; }

    /// <summary>True for the one version that visitors see.</summary>
    public bool Published { get; set; }

    /// <summary>True for a version that was published once; drafts in between leave no version behind.</summary>
    public bool WasPublished { get; set; }

    /// <summary>Keeps the version from the clean-up of old ones.</summary>
    public bool PreventCleanup { get; set; }
}
