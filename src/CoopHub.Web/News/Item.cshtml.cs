using CoopHub.Members;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.News;

/// <summary>One piece of news, with those it is about and the ones before and after it.</summary>
public sealed class ItemModel(NewsShelf shelf, PartnerShelf partners, CurrentSight sight) : PageModel
{
    public NewsItem Shown { get; private set; } = null!;

    public IReadOnlyList<Partner> Partners { get; private set; } = [];

    public NewsItem? Newer { get; private set; }

    public NewsItem? Older { get; private set; }

    public IActionResult OnGet(string slug)
    {
        var all = shelf.For(sight.Viewer).All;
        var at = all.TakeWhile(item => item.Slug != slug).Count();
        if (at == all.Count)
        {
            return NotFound();
        }

        Shown = all[at];
        Partners = partners.For(sight.Viewer).Known(Shown.PartnerKeys);
        (Newer, Older) = (all.ElementAtOrDefault(at - 1), all.ElementAtOrDefault(at + 1));
        return Page();
    }
}
