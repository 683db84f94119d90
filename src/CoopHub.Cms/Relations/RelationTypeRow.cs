namespace CoopHub.Cms.Relations;

/// <summary>A kind of relation between two things.</summary>
internal sealed class RelationTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public string Alias { get; set; } = "";
    public string Name { get; set; } = "";
    public bool IsBidirectional { get; set; }
    public bool IsDependency { get; set; }
    public Guid? ParentObjectType { get; set; }
    public Guid? ChildObjectType { get; set; }
}
