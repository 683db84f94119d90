namespace CoopHub.Cms.DocumentTypes;

/// <summary>One property of a document type.</summary>
internal sealed class PropertyTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int TypeId { get; set; }
    public int? GroupId { get; set; }
    public int DataTypeId { get; set; }
    public string Alias { get; set; } = "";
    public string? Name { get; set; }
    public string? Description { get; set; }
    public int SortOrder { get; set; }
    public bool Mandatory { get; set; }
    public string? MandatoryMessage { get; set; }
    public string? ValidationRegExp { get; set; }
    public string? ValidationRegExpMessage { get; set; }
    public bool LabelOnTop { get; set; }
    public byte Variations { get; set; }
}
