namespace CoopHub.Cms.DocumentTypes;

/// <summary>A document type takes over the properties of another one.</summary>
internal sealed class CompositionRow
{
    public int ParentId { get; set; }
    public int ChildId { get; set; }
}
