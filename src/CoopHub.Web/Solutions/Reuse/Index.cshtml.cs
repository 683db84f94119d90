using CoopHub.Solutions.Reuse;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Reuse;

/// <summary>The requests of and to the own partner.</summary>
[Authorize]
[KeepNothing]
public sealed class IndexModel(ReuseShelf shelf, CurrentMember me, TodayClock clock) : PageModel
{
    public IReadOnlyList<(string Id, string Title, string Empty, IReadOnlyList<ReuseRequest> Requests)> Lists { get; private set; } = [];

    public bool IsOverdue(ReuseRequest request) => request.IsOverdueOn(clock.Today);

    public void OnGet()
    {
        var all = shelf.For(me.Viewer);
        Lists =
        [
            ("an-uns", "An uns", "Niemand hat Ihr Haus angefragt.", [.. all.Where(request => request.Row.ToPartner == me.Viewer.Partner)]),
            ("von-uns", "Von uns", "Ihr Haus hat noch nichts angefragt. „Wir wollen das auch“ steht auf der Seite jeder Lösung.", [.. all.Where(request => request.Row.FromPartner == me.Viewer.Partner)]),
        ];
    }
}
