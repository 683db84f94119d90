using CoopHub.Web.SignIn;
using CoopHub.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Writing;

/// <summary>What there is to write and to decide.</summary>
[Authorize]
[KeepNothing]
public sealed class IndexModel(Workload workload, CurrentMember me) : PageModel
{
    public IReadOnlyList<RecordKind> Creatable => workload.Creatable(me.Viewer);

    /// <summary>The lists of the page, with what a list says when it is empty.</summary>
    public IEnumerable<(string Id, string Title, string Empty, IReadOnlyList<WritableRecord> Records)> Lists =>
    [
        ("entscheiden", "Zu entscheiden", "Zurzeit wartet keine Einreichung auf Sie.", workload.ToDecide(me.Viewer)),
        ("entwuerfe", "Entwürfe", "Es gibt keinen Entwurf.", workload.Drafts(me.Viewer)),
        ("eingereicht", "Eingereicht, noch nicht entschieden", "Zurzeit wartet keine Einreichung auf andere.", workload.Waiting(me.Viewer)),
        ("archiv", "Archiv", "Das Archiv ist leer.", workload.Archived(me.Viewer)),
        ("papierkorb", "Papierkorb", "Der Papierkorb ist leer.", workload.Binned(me.Viewer)),
    ];

    public IActionResult OnGet() => workload.Writes(me.Viewer) ? Page() : Forbid();
}
