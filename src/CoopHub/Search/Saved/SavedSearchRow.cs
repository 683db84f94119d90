namespace CoopHub.Search.Saved;

/// <summary>A search that a member has kept.</summary>
public sealed class SavedSearchRow
{
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid Member { get; set; }
    public string Name { get; set; } = "";

    /// <summary>The query of its address: what was typed and ticked, without the question mark.</summary>
    public string Query { get; set; } = "";
    public DateTime SavedAt { get; set; }
}
