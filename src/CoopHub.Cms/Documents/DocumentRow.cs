namespace CoopHub.Cms.Documents;

/// <summary>What a document is apart from its place in the tree and its versions.</summary>
internal sealed class DocumentRow
{
    public int NodeId { get; set; }
    public int ContentTypeId { get; set; }

    /// <summary>The version that is being edited.</summary>
    public int CurrentVersionId { get; set; }
    public int? PublishedVersionId { get; set; }
    public bool Published { get; set; }
    public bool Edited { get; set; }

    /// <summary>When it was last written; also the token by which a second writer is told.</summary>
    public DateTime UpdateDate { get; set; }
}
