using CoopHub.Cms.Published;

namespace CoopHub.Pages;

/// <summary>The start page and the pages of text by their address. They are public by their nature and carry no visibility.</summary>
public sealed class PageShelf
{
    private volatile RecordList<TextPage> _now = new([]);
    private volatile StartPage? _start;

    /// <summary>The start page, or null while none is published.</summary>
    public StartPage? Start
    {
        get => _start;
        internal set => _start = value;
    }

    public IReadOnlyList<TextPage> All => _now.All;

    public TextPage? Find(string slug) => _now.Find(slug);

    public void Replace(IEnumerable<TextPage> pages) => _now = new RecordList<TextPage>(pages);
}
