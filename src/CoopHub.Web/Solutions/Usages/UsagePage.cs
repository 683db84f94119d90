using CoopHub.Members;
using CoopHub.Solutions.Usages;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>A page about one usage. One that the person may not see answers like one that does not exist.</summary>
[Authorize]
[KeepNothing]
public abstract class UsagePage(UsageShelf shelf, CurrentMember me) : PageModel
{
    protected CurrentMember Me { get; } = me;

    public Usage Usage { get; private set; } = null!;

    /// <summary>Whether the person may enter something here, stated or reported.</summary>
    public bool MayEdit => SetUsage.May(Me.Viewer, Usage.StatedFor) && (MayState || Usage.Reported);

    /// <summary>Whether the person speaks for the partner.</summary>
    public bool MayState => Me.Viewer.May(Right.SetOwnUsage, Usage.Owner);

    public bool SeesContract => UsageContracts.MaySee(Me.Viewer, Usage.StatedFor);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Guid.TryParse(context.RouteData.Values["key"]?.ToString(), out var key) || shelf.Find(Me.Viewer, key) is not { } usage)
        {
            context.Result = NotFound();
            return;
        }
        Usage = usage;
        context.Result = Refuse();
    }

    /// <summary>What is answered to somebody who may see the usage, but not this page; null for nobody.</summary>
    protected virtual IActionResult? Refuse() => null;

    protected void Reload() => Usage = shelf.Find(Me.Viewer, Usage.Key) ?? Usage;

    /// <summary>The next page after something was saved, or the form once more with what is wrong.</summary>
    protected IActionResult Answer(UsageResult result, string next)
    {
        if (result.Outcome == UsageOutcome.Done)
        {
            return Redirect(next);
        }
        foreach (var (field, complaint) in result.Complaints)
        {
            ModelState.AddModelError(field, complaint);
        }
        if (result.Complaints.Count == 0)
        {
            ModelState.AddModelError("", Words(result.Outcome));
        }
        return Page();
    }

    internal static string Words(UsageOutcome outcome) => outcome switch
    {
        UsageOutcome.NotAllowed => "Das dürfen Sie nicht. Wer was darf, steht unter „Wer darf was?“.",
        UsageOutcome.Conflict => "Jemand anderes hat inzwischen etwas geändert. Es wurde nichts gespeichert. Laden Sie die Seite neu und tragen Sie Ihre Änderung dort ein.",
        UsageOutcome.NotFound => "Das gibt es nicht mehr.",
        _ => "Das lässt sich so nicht speichern. Prüfen Sie die Angaben.",
    };
}
