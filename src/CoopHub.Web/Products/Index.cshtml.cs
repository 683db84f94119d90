using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Hosting;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Products;

/// <summary>The products by name. Words and kind stand in the address.</summary>
public sealed class IndexModel(ProductShelf shelf, UsageShelf usages, CurrentSight sight) : PageModel
{
    public const string Path = "/produkte";

    /// <summary>The keys that an address may carry.</summary>
    public static readonly string[] Keys = ["suche", "art"];

    public string Words { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public IReadOnlyList<Product> Shown { get; private set; } = [];

    public IReadOnlyList<(string Kind, int Count)> Kinds { get; private set; } = [];

    /// <summary>How many partners use each product; empty for guests.</summary>
    public IReadOnlyDictionary<Guid, int> Users { get; private set; } = new Dictionary<Guid, int>();

    public bool MayAdd => sight.Viewer.May(Right.TendProducts);

    public void OnGet(string? suche, string? art)
    {
        (Words, Kind) = (suche?.Trim() ?? "", art?.Trim() ?? "");
        var worded = shelf.For(sight.Viewer).All.Where(Matches).ToList();
        Shown = [.. worded.Where(product => Kind.Length == 0 || product.Kind == Kind)];
        Kinds = [.. worded.GroupBy(product => product.Kind).Where(group => group.Key.Length > 0).OrderBy(group => group.Key, GermanOrder.Names).Select(group => (group.Key, group.Count()))];
        Users = usages.CountByProduct(sight.Viewer, Shown);
        if (Words.Length > 0 || (Kind.Length > 0 && Shown.Count == 0))
        {
            KeptPages.DoNotKeep(HttpContext);
        }
    }

    private bool Matches(Product product)
    {
        var text = string.Join('\n', [product.Name, product.Summary, product.VendorName, .. product.Aliases]);
        return Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}
