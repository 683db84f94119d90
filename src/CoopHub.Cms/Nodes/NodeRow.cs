namespace CoopHub.Cms.Nodes;

/// <summary>One thing that has an id, a key and a place in a tree: a document, a document type, a data type or a folder of these.</summary>
internal sealed class NodeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ParentId { get; set; }
    public int Level { get; set; }

    /// <summary>The ids from the root down, such as <c>-1,1050,1061</c>.</summary>
    public string Path { get; set; } = "";
    public int SortOrder { get; set; }
    public bool Trashed { get; set; }

    /// <summary>What kind of thing it is: one of <see cref="Umbraco.Cms.Core.Constants.ObjectTypes"/>.</summary>
    public Guid ObjectType { get; set; }
    public string? Name { get; set; }
    public DateTime CreateDate { get; set; }
    public int CreatorId { get; set; }
}
