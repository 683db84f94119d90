namespace CoopHub.Cms.Languages;

/// <summary>A language in which documents may be written.</summary>
internal sealed class LanguageRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public string IsoCode { get; set; } = "";
    public string CultureName { get; set; } = "";
    public bool IsDefault { get; set; }
    public bool IsMandatory { get; set; }
    public string? FallbackIsoCode { get; set; }
}
