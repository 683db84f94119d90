namespace CoopHub.Cms.Changes;

/// <summary>One line of the change log: something that others may see has changed.</summary>
internal sealed class ChangeRow
{
    public long Sequence { get; set; }

    /// <summary>The number of the transaction (PostgreSQL: xid8; SQLite: always 0, its writers come one by one).</summary>
    public long Transaction { get; set; }
    public DateTime When { get; set; }
    public int Who { get; set; }

    /// <summary>What has changed, such as <c>document</c> or <c>document-type</c>.</summary>
    public string Kind { get; set; } = "";
    public Guid Key { get; set; }

    /// <summary>Who may see it, as the rooms above define it; empty where the ground floor cannot know.</summary>
    public string Visibility { get; set; } = "";
}
