namespace CoopHub.Solutions;

/// <summary>A write-up of something a partner runs, as it is shown to guests: costs are not part of it.</summary>
public sealed record Solution(string Slug, string Title)
{
    public string Path => "/loesungen/" + Slug;
    public string Summary { get; init; } = "";
    public string BodyHtml { get; init; } = "";
    public string Category { get; init; } = "";
    public string Status { get; init; } = "";
    public string? OwnerSlug { get; init; }
    public string? OwnerName { get; init; }
    public string? Visibility { get; init; }
    public string? Themenfeld { get; init; }
    public string? ReusePath { get; init; }
    public string? ReusePrerequisites { get; init; }
    public string? Licence { get; init; }
    public string? Product { get; init; }
    public string? Vendor { get; init; }
    public string? Operator { get; init; }
    public string? Hosting { get; init; }
    public DateOnly? Since { get; init; }
    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }
    public string? ContactPhone { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public DateTime PublishedAt { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Services { get; init; } = [];
    public IReadOnlyList<string> RelatedSlugs { get; init; } = [];
}
