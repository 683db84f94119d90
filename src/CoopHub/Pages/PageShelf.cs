namespace CoopHub.Pages;

/// <summary>A page of plain text: about the cooperation, or one of the legal pages.</summary>
public sealed record TextPage(string Slug, string Title, string Summary, string BodyHtml)
{
    public string Path => "/" + Slug;
}

/// <summary>The text pages by their address. They are public by their nature and carry no visibility.</summary>
public sealed class PageShelf
{
    private volatile Dictionary<string, TextPage> _snapshot = [];

    public IReadOnlyCollection<TextPage> All => _snapshot.Values;

    public TextPage? Find(string slug) => _snapshot.GetValueOrDefault(slug);

    public void Replace(IEnumerable<TextPage> pages) => _snapshot = pages.ToDictionary(page => page.Slug);
}
