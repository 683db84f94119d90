using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Products;

/// <summary>The vendors by name, with how many products each has here.</summary>
public sealed class VendorsModel(VendorShelf vendors, ProductShelf products, CurrentSight sight) : PageModel
{
    public IReadOnlyList<(Vendor Vendor, int Products)> Shown { get; private set; } = [];

    public bool MayAdd => sight.Viewer.May(Right.TendProducts);

    public void OnGet()
    {
        var view = vendors.For(sight.Viewer);
        var counts = products.For(sight.Viewer).All.GroupBy(product => product.VendorKey is { } key ? view.Find(key)?.Key : null).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.Count());
        Shown = [.. view.All.Select(vendor => (vendor, counts.GetValueOrDefault(vendor.Key)))];
    }
}
