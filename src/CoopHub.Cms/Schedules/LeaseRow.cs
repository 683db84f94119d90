namespace CoopHub.Cms.Schedules;

/// <summary>Which node does a scheduled work, and until when it may.</summary>
internal sealed class LeaseRow
{
    public string Name { get; set; } = "";
    public string Holder { get; set; } = "";
    public DateTime Until { get; set; }
}
