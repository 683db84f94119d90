namespace CoopHub.Cms.Urls;

/// <summary>An address that a document had before it was renamed or moved.</summary>
internal sealed class RedirectUrlRow
{
    public Guid Key { get; set; }
    public Guid ContentKey { get; set; }
    public string Url { get; set; } = "";
    public string? Culture { get; set; }
    public DateTime CreateDate { get; set; }
}
