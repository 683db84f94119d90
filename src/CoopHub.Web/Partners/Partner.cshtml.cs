using CoopHub.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Partners;

/// <summary>One partner with what it runs.</summary>
public sealed class PartnerModel(PartnerShelf shelf) : PageModel
{
    public CoopHub.Partners.Partner Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (shelf.Find(slug) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
