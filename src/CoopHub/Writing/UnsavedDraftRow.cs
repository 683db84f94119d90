namespace CoopHub.Writing;

/// <summary>What a member has typed into the form of a record and not saved yet.</summary>
public sealed class UnsavedDraftRow
{
    public Guid Member { get; set; }
    public Guid DocumentKey { get; set; }

    /// <summary>The fields as they were typed, in JSON.</summary>
    public string Fields { get; set; } = "";

    /// <summary>The state of the record that the form was opened with; see <see cref="WritableRecord.Stand"/>.</summary>
    public string Stand { get; set; } = "";
    public DateTime SavedAt { get; set; }
}
