namespace CoopHub.Cms.Urls;

/// <summary>The URL segment of a document, draft or published, in one language.</summary>
internal sealed class DocumentUrlRow
{
    public int Id { get; set; }
    public Guid DocumentKey { get; set; }
    public int? LanguageId { get; set; }
    public bool IsDraft { get; set; }
    public string UrlSegment { get; set; } = "";
    public bool IsPrimary { get; set; }
}
