using CoopHub.Partners;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Products;

/// <summary>One vendor with its products, and for members with who uses them in which version.</summary>
public sealed class VendorModel(VendorShelf vendors, ProductShelf products, UsageShelf usages, CurrentSight sight) : PageModel
{
    public Vendor Shown { get; private set; } = null!;

    /// <summary>The products, each with its usages by version; those are empty for guests.</summary>
    public IReadOnlyList<(Product Product, IReadOnlyList<(string Version, IReadOnlyList<Partner> Partners)> Versions)> Products { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var view = vendors.For(sight.Viewer);
        if (view.Find(slug) is not { } vendor)
        {
            return NotFound();
        }
        Shown = vendor;
        Products = [.. products.For(sight.Viewer).All.Where(product => product.VendorKey is { } key && view.Find(key)?.Key == vendor.Key).Select(product => (product, ByVersion(usages.Of(sight.Viewer, product))))];
        return Page();
    }

    private static IReadOnlyList<(string Version, IReadOnlyList<Partner> Partners)> ByVersion(IReadOnlyList<Usage> found) =>
        [.. found.Where(usage => !usage.Reported && usage.State.IsInUse()).GroupBy(usage => usage.Version ?? "").OrderByDescending(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<Partner>)[.. group.Select(usage => usage.Partner).DistinctBy(partner => partner.Key)]))];
}
