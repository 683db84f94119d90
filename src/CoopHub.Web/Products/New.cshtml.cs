using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Web.Products;

/// <summary>
/// Adds a product while one writes about something else: afterwards the form that one came from stands there again, with all
/// that was typed and the new product chosen.
/// </summary>
[Authorize]
[KeepNothing]
public sealed class NewModel(AddProduct add, VendorShelf vendors, ProductKinds kinds, ReturnToForm back, CurrentMember me) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public Guid? Vendor { get; set; }

    [BindProperty] public string? NewVendor { get; set; }

    [BindProperty] public string? Website { get; set; }

    /// <summary>The record that is being written meanwhile, and the field that the product is missing in.</summary>
    [BindProperty(SupportsGet = true, Name = "fuer")] public Guid? For { get; set; }

    [BindProperty(SupportsGet = true, Name = "feld")] public string? Field { get; set; }

    public IReadOnlyList<(string, string)> Kinds => kinds.Products;

    public IReadOnlyList<(string, string)> Vendors => [.. vendors.For(me.Viewer).All.Select(vendor => (vendor.Key.ToString(), vendor.Name))];

    /// <summary>Where one goes without adding anything.</summary>
    public string Back => ReturnToForm.Address(For) ?? IndexModel.Path;

    /// <summary>The page of the double, when there is one.</summary>
    public string? Twin { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!me.Viewer.May(Right.TendProducts))
        {
            context.Result = Forbid();
        }
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var result = add.Run(new NewProduct(Name ?? "", Kind ?? "", Vendor, NewVendor, Typed.Text(Website)), me.Viewer);
        if (result.Complaint is null)
        {
            return Redirect(back.Choose(For, Field, result.Key, me.Viewer) ?? back.PageOf(result.Key));
        }
        Twin = result.Key == Guid.Empty ? null : back.PageOf(result.Key);
        ModelState.AddModelError(NameOf(result.Field), result.Complaint);
        return Page();
    }

    // The use case speaks of fields of the document; here they have the names of the form.
    private static string NameOf(string field) => field switch
    {
        ProductDocument.Kind => nameof(Kind),
        ProductDocument.Website => nameof(Website),
        ProductDocument.Vendor => nameof(Vendor),
        _ => field,
    };
}

/// <summary>What may be chosen for the kinds of products and vendors, as the data types say.</summary>
public sealed class ProductKinds(IContentTypeService types, FormReader reader)
{
    public IReadOnlyList<(string, string)> Products => Of(ProductDocument.Alias, ProductDocument.Kind);

    public IReadOnlyList<(string, string)> Vendors => Of(VendorDocument.Alias, VendorDocument.Kind);

    private IReadOnlyList<(string, string)> Of(string alias, string field) =>
        types.Get(alias)?.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == field) is { } property ? [.. reader.ChoicesOf(property).Select(choice => (choice.Value, choice.Label))] : [];
}

/// <summary>The way back to the form of a record, with something chosen in it that was missing before.</summary>
public sealed class ReturnToForm(UnsavedDrafts unsaved, CoopHub.Cms.Published.PublishedSite site)
{
    public static string? Address(Guid? record) => record is { } key ? $"/schreiben/{key}/bearbeiten?entwurf=ja" : null;

    /// <summary>Chooses a document in what is kept of a form; null where no form is waiting.</summary>
    public string? Choose(Guid? record, string? field, Guid chosen, Viewer viewer)
    {
        if (record is not { } key || string.IsNullOrEmpty(field) || unsaved.Find(key, viewer) is not { } kept)
        {
            return null;
        }
        var fields = new Dictionary<string, IReadOnlyList<string>>(kept.Entries.Fields) { [field] = [chosen.ToString()] };
        unsaved.Keep(key, kept.Entries with { Fields = fields }, kept.Stand, viewer);
        return Address(key);
    }

    public string PageOf(Guid document) => site.RouteOf(document) ?? IndexModel.Path;
}
