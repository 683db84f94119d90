using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions.Products;

namespace CoopHub.Solutions;

/// <summary>The solutions, newest first, as each viewer may see them. A snapshot is swapped as a whole, so a reader never sees half of a change.</summary>
public sealed class SolutionShelf
{
    private readonly PartnerShelf _partners;
    private readonly ProductShelf _products;
    private readonly VendorShelf _vendors;
    private volatile Sights<SolutionView> _now;
    private volatile IReadOnlyList<Solution> _every = [];

    public SolutionShelf(PartnerShelf partners, ProductShelf products, VendorShelf vendors)
    {
        (_partners, _products, _vendors) = (partners, products, vendors);
        _now = SightsOf([]);
    }

    /// <summary>The solutions that a viewer may see, and no trace of the others.</summary>
    public SolutionView For(Viewer viewer) => _now.For(viewer);

    /// <summary>All of them, for what the room does in nobody's name. Nothing of it may reach a reader.</summary>
    internal IReadOnlyList<Solution> Every => _every;

    public void Replace(IEnumerable<Solution> solutions)
    {
        // Named once as guests see them; most other views then share these records.
        var guests = NamesFor(Viewer.Guest);
        _every = [.. solutions.Select(guests.Name).OrderByDescending(solution => solution.PublishedAt).ThenBy(solution => solution.Title, GermanOrder.Names)];
        _now = SightsOf(_every);
    }

    private Sights<SolutionView> SightsOf(IReadOnlyList<Solution> all) => new(viewer =>
    {
        var names = NamesFor(viewer);
        return new SolutionView(all.Where(solution => Visibility.MaySee(viewer, solution.Visibility, solution.Owner)).Select(names.Name));
    });

    private SolutionNames NamesFor(Viewer viewer) => new(_partners.For(viewer), _products.For(viewer), _vendors.For(viewer));
}

/// <summary>
/// What owners, products and vendors are called for one kind of viewer. Looked up at each filling: each may have been renamed,
/// hidden or merged while the solution stayed as it was.
/// </summary>
internal sealed record SolutionNames(RecordList<Partner> Partners, RecordView<Product> Products, RecordView<Vendor> Vendors)
{
    public Solution Name(Solution solution)
    {
        var owner = solution.OwnerKey is { } ownerKey ? Partners.Find(ownerKey) : null;
        var product = solution.ProductKey is { } productKey ? Products.Find(productKey) : null;
        var vendor = (solution.VendorKey ?? product?.VendorKey) is { } vendorKey ? Vendors.Find(vendorKey) : null;
        return solution.OwnerSlug == owner?.Slug && solution.OwnerName == owner?.Name
            && solution.Product == product?.Name && solution.ProductPath == product?.Path
            && solution.Vendor == vendor?.Name && solution.VendorPath == vendor?.Path
            ? solution
            : solution with
            {
                OwnerSlug = owner?.Slug, OwnerName = owner?.Name, Product = product?.Name, ProductPath = product?.Path, Vendor = vendor?.Name, VendorPath = vendor?.Path,
            };
    }
}
