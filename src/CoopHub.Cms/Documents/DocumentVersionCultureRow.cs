namespace CoopHub.Cms.Documents;

/// <summary>The name of one version in one language.</summary>
internal sealed class DocumentVersionCultureRow
{
    public int VersionId { get; set; }
    public int LanguageId { get; set; }
    public string Name { get; set; } = "";
    public DateTime Date { get; set; }
}
