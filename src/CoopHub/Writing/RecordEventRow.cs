namespace CoopHub.Writing;

/// <summary>Something that somebody did to a record.</summary>
public sealed class RecordEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid DocumentKey { get; set; }

    /// <summary>The kernel's number of the version that it was done to.</summary>
    public int VersionId { get; set; }
    public RecordAct Act { get; set; }

    /// <summary>Who did it; null where the program did.</summary>
    public Guid? Member { get; set; }
    public DateTime At { get; set; }
    public string? Reason { get; set; }
}
