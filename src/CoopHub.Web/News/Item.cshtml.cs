using CoopHub.News;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.News;

/// <summary>One piece of news.</summary>
public sealed class ItemModel(NewsShelf shelf) : PageModel
{
    public NewsItem Shown { get; private set; } = null!;

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
