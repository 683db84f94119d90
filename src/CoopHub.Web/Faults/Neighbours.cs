using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Solutions;
using CoopHub.Web.Shared;

namespace CoopHub.Web.Faults;

/// <summary>Finds the pages whose addresses come closest to one that does not exist: mistyped, shortened or moved.</summary>
public sealed class Neighbours(SolutionShelf solutions, PartnerShelf partners, NewsShelf news, PageShelf pages)
{
    private const int Most = 4;
    private const int LongestAddress = 120;
    private const double Close = 0.4;

    public IReadOnlyList<Crumb> Of(string path, Viewer viewer)
    {
        var wanted = path.Split('/').LastOrDefault(part => part.Length > 0)?.ToLowerInvariant() ?? "";
        if (wanted.Length is < 3 or > LongestAddress)
        {
            return [];
        }
        var pairs = Pairs(wanted);
        return [.. Open(viewer).Select(page => (Page: page, Likeness: Likeness(pairs, Pairs(page.Path[(page.Path.LastIndexOf('/') + 1)..]))))
            .Where(found => found.Likeness >= Close).OrderByDescending(found => found.Likeness).Take(Most).Select(found => found.Page)];
    }

    /// <summary>Whether this is the address of a page that the visitor may see.</summary>
    public bool Has(string path, Viewer viewer) => Open(viewer).Any(page => page.Path == path);

    private IEnumerable<Crumb> Open(Viewer viewer) =>
    [
        .. solutions.For(viewer).All.Select(one => new Crumb(one.Title, one.Path)), .. partners.For(viewer).All.Select(one => new Crumb(one.Name, one.Path)),
        .. news.For(viewer).All.Select(one => new Crumb(one.Title, one.Path)), .. pages.All.Select(one => new Crumb(one.Title, one.Path)),
    ];

    // Dice's coefficient over pairs of letters: forgiving about typing errors and about words in another order.
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char, char)> Pairs(string word) => [.. word.Zip(word.Skip(1))];
}
