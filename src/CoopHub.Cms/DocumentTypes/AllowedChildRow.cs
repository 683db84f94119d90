namespace CoopHub.Cms.DocumentTypes;

/// <summary>Documents of one type may lie below documents of another.</summary>
internal sealed class AllowedChildRow
{
    public int TypeId { get; set; }
    public int AllowedTypeId { get; set; }
    public int SortOrder { get; set; }
}
