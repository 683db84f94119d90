using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions.Usages;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>What a partner uses: the own one, or another one by the last part of its address.</summary>
[Authorize]
[KeepNothing]
public sealed class IndexModel(UsageShelf shelf, PartnerShelf partners, CurrentMember me) : PageModel
{
    public Partner? Partner { get; private set; }

    public IReadOnlyList<Usage> Usages { get; private set; } = [];

    public IReadOnlyList<Partner> Partners => partners.For(me.Viewer).All;

    public IActionResult OnGet(string? partner)
    {
        var seen = partners.For(me.Viewer);
        Partner = partner is { Length: > 0 } ? seen.Find(partner) : me.Viewer.Partner is { } own ? seen.Find(own) : null;
        if (Partner is null && partner is { Length: > 0 })
        {
            return NotFound();
        }
        Usages = Partner is null ? [] : shelf.OfPartner(me.Viewer, Partner.Key);
        return Page();
    }
}
