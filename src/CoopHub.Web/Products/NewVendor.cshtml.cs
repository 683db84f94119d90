using CoopHub.Members;
using CoopHub.Solutions.Products;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Products;

/// <summary>Adds a vendor, as <see cref="NewModel"/> does a product.</summary>
[Authorize]
[KeepNothing]
public sealed class NewVendorModel(AddProduct add, ProductKinds kinds, ReturnToForm back, CurrentMember me) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public string? Website { get; set; }

    [BindProperty(SupportsGet = true, Name = "fuer")] public Guid? For { get; set; }

    [BindProperty(SupportsGet = true, Name = "feld")] public string? Field { get; set; }

    public IReadOnlyList<(string, string)> Kinds => kinds.Vendors;

    public string Back => ReturnToForm.Address(For) ?? "/hersteller";

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
        var result = add.RunVendor(Name ?? "", Typed.Text(Kind), Typed.Text(Website), me.Viewer);
        if (result.Complaint is null)
        {
            return Redirect(back.Choose(For, Field, result.Key, me.Viewer) ?? back.PageOf(result.Key));
        }
        ModelState.AddModelError(result.Field switch { VendorDocument.Website => nameof(Website), VendorDocument.Kind => nameof(Kind), var field => field }, result.Complaint);
        return Page();
    }
}
