namespace CoopHub.Cms.Relations;

/// <summary>A relation between two things.</summary>
internal sealed class RelationRow
{
    public int Id { get; set; }
    public int RelationTypeId { get; set; }
    public int ParentId { get; set; }
    public int ChildId { get; set; }
    public string? Comment { get; set; }
    public DateTime CreateDate { get; set; }
}
