namespace CoopHub.Cms.DocumentTypes;

/// <summary>A group or tab of a document type.</summary>
internal sealed class PropertyGroupRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int TypeId { get; set; }

    /// <summary><see cref="Umbraco.Cms.Core.Models.PropertyGroupType"/> as a number.</summary>
    public short Kind { get; set; }
    public string? Name { get; set; }
    public string Alias { get; set; } = "";
    public int SortOrder { get; set; }
}
