namespace CoopHub.Cms.DocumentTypes;

/// <summary>What a document type is apart from its place in the tree.</summary>
internal sealed class DocumentTypeRow
{
    public int NodeId { get; set; }
    public string Alias { get; set; } = "";
    public string? Icon { get; set; }
    public string? Thumbnail { get; set; }
    public string? Description { get; set; }
    public bool AllowedAtRoot { get; set; }
    public bool IsElement { get; set; }
    public Guid? ListView { get; set; }

    /// <summary><see cref="Umbraco.Cms.Core.Models.ContentVariation"/> as a number.</summary>
    public byte Variations { get; set; }
    public bool PreventCleanup { get; set; }
    public int? KeepAllVersionsNewerThanDays { get; set; }
    public int? KeepLatestVersionPerDayForDays { get; set; }
    public DateTime UpdateDate { get; set; }
}
