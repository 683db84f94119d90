using CoopHub.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.TextPages;

/// <summary>A page of text at the top of the site.</summary>
public sealed class TextModel(PageShelf shelf) : PageModel
{
    public TextPage Shown { get; private set; } = null!;

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
