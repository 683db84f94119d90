using CoopHub.Cms.Urls;
using CoopHub.Web.Shared;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Faults;

/// <summary>What a visitor reads when a request cannot be answered, and where to go on from there.</summary>
[IgnoreAntiforgeryToken]
public sealed class FaultModel(Neighbours neighbours, Redirects redirects, CurrentSight sight) : PageModel
{
    public int Code { get; private set; }

    public bool IsMissing => Code == StatusCodes.Status404NotFound;

    public IReadOnlyList<Crumb> Near { get; private set; } = [];

    /// <summary>The words of the address that was asked for, as a first guess of what to search for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>A page that was renamed or moved is still found under its former address.</summary>
    public IActionResult OnGet(int code)
    {
        if (code == StatusCodes.Status404NotFound && Asked is { } path && redirects.FindNewRoute(path) is { } route && neighbours.Has(route, sight.Viewer))
        {
            return RedirectPermanent(route);
        }
        Show(code);
        return Page();
    }

    public void OnPost(int code) => Show(code);

    private string? Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    private void Show(int code)
    {
        Code = code is >= 400 and < 500 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        if (IsMissing && Asked is { } asked)
        {
            Near = neighbours.Of(asked, sight.Viewer);
            Words = string.Join(' ', asked.Split('/')[^1].Split('-', '.', ' ').Where(word => word.Length > 2).Take(4));
        }
    }
}
