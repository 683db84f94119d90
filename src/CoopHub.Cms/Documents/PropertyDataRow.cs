namespace CoopHub.Cms.Documents;

/// <summary>One value of one property in one version, per language where it varies.</summary>
internal sealed class PropertyDataRow
{
    public int Id { get; set; }
    public int VersionId { get; set; }
    public int PropertyTypeId { get; set; }
    public int? LanguageId { get; set; }
    public string? Segment { get; set; }
    public int? IntegerValue { get; set; }
    public decimal? DecimalValue { get; set; }
    public DateTime? DateValue { get; set; }
    public string? TextValue { get; set; }
}
