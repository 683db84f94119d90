using CoopHub.Members;
using CoopHub.Search.ZeroHits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>What people looked for in vain: query and count, nobody's name.</summary>
[NeedsRight(Right.TendSearch)]
public sealed class ZeroHitsModel(ZeroHitLog log) : PageModel
{
    public IReadOnlyList<ZeroHit> Queries { get; private set; } = [];

    public void OnGet() => Queries = log.List();

    public IActionResult OnPostForget(string? query)
    {
        log.Forget(query);
        return Redirect("/suche/ohne-treffer");
    }
}
