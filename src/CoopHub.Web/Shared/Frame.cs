using CoopHub.Pages;
using CoopHub.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Shared;

/// <summary>What every page has around it: the navigation, the legal pages and the addresses of styles and images.</summary>
internal sealed class Frame(Assets assets, IOptions<SiteOptions> site, PageShelf pages)
{
    private static readonly Crumb[] s_rooms = [new("Lösungen", "/loesungen"), new("Produkte", "/produkte"), new("Partner", "/partner"), new("Arbeitsgruppen", "/arbeitsgruppen"), new("Aktuelles", "/aktuelles")];

    /// <summary>The rooms, then the pages of text that editors published.</summary>
    public IEnumerable<Crumb> Main => [.. s_rooms, .. pages.All.Where(page => !page.IsLegal).Select(page => new Crumb(page.Title, page.Path))];

    public IEnumerable<TextPage> Legal => pages.All.Where(page => page.IsLegal);

    public string Asset(string path) => assets[path];

    public string AddressOf(string path) => site.Value.AddressOf(path);

    /// <summary>What <c>aria-current</c> says of an entry: this page, a page below it, or nothing.</summary>
    public static string? Current(string path, PageHead head) =>
        head.Path == path ? "page" : head.Path.StartsWith(path, StringComparison.Ordinal) || head.Above.Any(crumb => crumb.Path == path) ? "true" : null;
}
