using CoopHub.Members;

namespace CoopHub.News;

/// <summary>A piece of news from the cooperation.</summary>
public sealed record NewsItem(string Slug, string Title, DateOnly PublishedOn)
{
    public string Path => "/aktuelles/" + Slug;
    public string Summary { get; init; } = "";
    public string BodyHtml { get; init; } = "";
    public string? Visibility { get; init; }
}

/// <summary>The news that a guest may see, newest first.</summary>
public sealed class NewsShelf
{
    private volatile IReadOnlyList<NewsItem> _snapshot = [];

    public IReadOnlyList<NewsItem> All => _snapshot;

    public NewsItem? Find(string slug) => All.FirstOrDefault(item => item.Slug == slug);

    public void Replace(IEnumerable<NewsItem> items) =>
        _snapshot = [.. items.Where(item => Visibility.OpenToGuests(item.Visibility)).OrderByDescending(item => item.PublishedOn)];
}
