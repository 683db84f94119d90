using CoopHub.Web.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Faults;

/// <summary>What a visitor reads when a request cannot be answered, and where to go on from there.</summary>
[IgnoreAntiforgeryToken]
public sealed class FaultModel(Neighbours neighbours) : PageModel
{
    public int Code { get; private set; }

    public bool IsMissing => Code == StatusCodes.Status404NotFound;

    public IReadOnlyList<Crumb> Near { get; private set; } = [];

    /// <summary>The words of the address that was asked for, as a first guess of what to search for.</summary>
    public string Words { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and < 500 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        if (IsMissing && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { } asked)
        {
            Near = neighbours.Of(asked);
            Words = string.Join(' ', asked.Split('/')[^1].Split('-', '.', ' ').Where(word => word.Length > 2).Take(4));
        }
    }
}
