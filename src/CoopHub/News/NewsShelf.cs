using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.News;

/// <summary>The news, newest first, as each viewer may see them. A snapshot is swapped as a whole.</summary>
public sealed class NewsShelf
{
    private volatile Sights<RecordList<NewsItem>> _now = SightsOf([]);

    /// <summary>The news that a viewer may see, and no trace of the others.</summary>
    public RecordList<NewsItem> For(Viewer viewer) => _now.For(viewer);

    public void Replace(IEnumerable<NewsItem> items) =>
        _now = SightsOf([.. items.OrderByDescending(item => item.PublishedOn).ThenBy(item => item.Title, GermanOrder.Names)]);

    private static Sights<RecordList<NewsItem>> SightsOf(IReadOnlyList<NewsItem> all) =>
        new(viewer => new RecordList<NewsItem>(all.Where(item => Visibility.MaySee(viewer, item.Visibility, item.Owner))));
}
