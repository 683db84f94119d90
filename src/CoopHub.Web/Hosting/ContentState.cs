using System.Globalization;
using CoopHub.Groups;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;

namespace CoopHub.Web.Hosting;

/// <summary>
/// Names the state of everything that guests are shown: the snapshots of the shelves and the day, because some pages speak of
/// today. A page kept under an older name is never served again, so a publish shows at once and a page that was being
/// rendered meanwhile cannot bring the old state back.
/// </summary>
public sealed class ContentState(SolutionShelf solutions, PartnerShelf partners, NewsShelf news, PageShelf pages, ProductShelf products, VendorShelf vendors, GroupShelf groups, TodayClock clock)
{
    private readonly Lock _gate = new();
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];
    private object?[] _seen = [];
    private DateOnly _day;
    private int _number;
    private volatile string _name = "";

    /// <summary>The name of the present state; another start of the program never gives the same one.</summary>
    public string Name
    {
        get
        {
            object?[] present = [solutions.For(Viewer.Guest), partners.For(Viewer.Guest), news.For(Viewer.Guest), pages.All, pages.Start,
                products.For(Viewer.Guest), vendors.For(Viewer.Guest), groups.For(Viewer.Guest)];
            var day = clock.Today;
            lock (_gate)
            {
                if (day != _day || !Same(present))
                {
                    (_seen, _day) = (present, day);
                    _name = string.Create(CultureInfo.InvariantCulture, $"{_start}-{++_number}");
                }
                return _name;
            }
        }
    }

    private bool Same(object?[] present) => _seen.Length == present.Length && !_seen.Where((one, at) => !ReferenceEquals(one, present[at])).Any();
}
