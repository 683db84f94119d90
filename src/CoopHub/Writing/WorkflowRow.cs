namespace CoopHub.Writing;

/// <summary>
/// Where a record stands between draft and confirmed knowledge. It is no field of the document, because scheduled publishing
/// asks no field, and because a decision is no new version of the text.
/// </summary>
public sealed class WorkflowRow
{
    public Guid DocumentKey { get; set; }
    public string TypeAlias { get; set; } = "";

    /// <summary>The partner that the draft belongs to, so that its drafts are found; null where it belongs to the cooperation.</summary>
    public Guid? Owner { get; set; }
    public RecordState State { get; set; }

    /// <summary>The member who wrote on it last.</summary>
    public Guid? Author { get; set; }
    public DateTime ChangedAt { get; set; }
    public Guid? SubmittedBy { get; set; }
    public DateTime? SubmittedAt { get; set; }
    public Guid? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why changes were requested.</summary>
    public string? Reason { get; set; }

    /// <summary>The record that this one went into.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Changes with every write, so that two decisions cannot both hold.</summary>
    public Guid Version { get; set; }
}
