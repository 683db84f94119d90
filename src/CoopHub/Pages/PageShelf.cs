namespace CoopHub.Pages;

/// <summary>The start page and the pages of text by their address. They are public by their nature and carry no visibility.</summary>
public sealed class PageShelf
{
    private sealed record Snapshot(StartPage? Start, IReadOnlyDictionary<string, TextPage> BySlug);

    private volatile Snapshot _now = new(null, new Dictionary<string, TextPage>());

    /// <summary>The start page, or null while none is published.</summary>
    public StartPage? Start => _now.Start;

    public IEnumerable<TextPage> All => _now.BySlug.Values;

    public TextPage? Find(string slug) => _now.BySlug.GetValueOrDefault(slug);

    public void Replace(IEnumerable<TextPage> pages, StartPage? start = null) => _now = new Snapshot(start, pages.ToDictionary(page => page.Slug));
}
