using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Where people come back to from the directory of their administration.</summary>
[KeepNothing]
internal sealed class ArrivalModel(DirectoryEntrance entrance) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "zurueck")] string? back) =>
        await entrance.ReceiveAsync(HttpContext) is { } refusal ? Redirect("/anmelden/abgewiesen?grund=" + refusal) : LocalRedirect(Url.Safe(back));
}
