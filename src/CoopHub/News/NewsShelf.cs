using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.News;

/// <summary>The news that a guest may see, newest first. A snapshot is swapped as a whole.</summary>
public sealed class NewsShelf
{
    private volatile RecordList<NewsItem> _now = new([]);

    public IReadOnlyList<NewsItem> All => _now.All;

    public NewsItem? Find(string slug) => _now.Find(slug);

    public void Replace(IEnumerable<NewsItem> items) =>
        _now = new RecordList<NewsItem>(items.Where(item => Visibility.OpenToGuests(item.Visibility))
            .OrderByDescending(item => item.PublishedOn).ThenBy(item => item.Title, GermanOrder.Names));
}
