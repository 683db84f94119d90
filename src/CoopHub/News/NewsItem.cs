using CoopHub.Cms.Published;

namespace CoopHub.News;

/// <summary>A piece of news from the cooperation.</summary>
public sealed record NewsItem(string Slug, string Title, DateOnly PublishedOn) : IPublishedRecord
{
    public string Path => "/aktuelles/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";
    public string BodyHtml { get; init; } = "";
    public IReadOnlyList<Guid> PartnerKeys { get; init; } = [];
    public string? Visibility { get; init; }
}
