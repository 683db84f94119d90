using CoopHub.Members;

namespace CoopHub.News;

/// <summary>The news that a guest may see, newest first. A snapshot is swapped as a whole.</summary>
public sealed class NewsShelf
{
    private sealed record Snapshot(IReadOnlyList<NewsItem> All, IReadOnlyDictionary<string, NewsItem> BySlug);

    private volatile Snapshot _now = new([], new Dictionary<string, NewsItem>());

    public IReadOnlyList<NewsItem> All => _now.All;

    public NewsItem? Find(string slug) => _now.BySlug.GetValueOrDefault(slug);

    public void Replace(IEnumerable<NewsItem> items)
    {
        List<NewsItem> open = [.. items.Where(item => Visibility.OpenToGuests(item.Visibility))
            .OrderByDescending(item => item.PublishedOn).ThenBy(item => item.Title, GermanOrder.Names)];
        _now = new Snapshot(open, open.ToDictionary(item => item.Slug));
    }
}
