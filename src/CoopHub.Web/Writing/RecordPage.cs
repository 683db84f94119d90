using CoopHub.Web.SignIn;
using CoopHub.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Writing;

/// <summary>A page about one record. Somebody else's record answers like one that does not exist.</summary>
[Authorize]
[KeepNothing]
public abstract class RecordPage(RecordDesk desk, CurrentMember me) : PageModel
{
    protected CurrentMember Me { get; } = me;

    public WritableRecord Record { get; private set; } = null!;

    public string Home => "/schreiben/" + Record.Key;

    /// <summary>Whether the person may do this to the record now.</summary>
    public bool May(RecordAct act) => Record.May(act, Me.Viewer);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Guid.TryParse(context.RouteData.Values["key"]?.ToString(), out var key) || desk.Find(key, Me.Viewer) is not { } record)
        {
            context.Result = NotFound();
            return;
        }
        Record = record;
    }

    /// <summary>Looks at the record again, after it was changed.</summary>
    protected void Reload() => Record = desk.Find(Record.Key, Me.Viewer) ?? Record;

    /// <summary>The page that comes after something was done, or the reason why it was not, beside the page as it was.</summary>
    protected IActionResult Answer(WritingOutcome outcome, string next)
    {
        if (outcome == WritingOutcome.Done)
        {
            return Redirect(next);
        }
        if (outcome == WritingOutcome.NotFound)
        {
            return NotFound();
        }
        Reload();
        ModelState.AddModelError("", Words(outcome));
        Response.StatusCode = outcome == WritingOutcome.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        return Page();
    }

    protected static string Words(WritingOutcome outcome) => outcome switch
    {
        WritingOutcome.NotAllowed => "Das dürfen Sie nicht. Wer was darf, steht unter „Wer darf was?“.",
        WritingOutcome.WrongState => "Das geht im jetzigen Stand nicht. Jemand anderes war vielleicht schneller; unten sehen Sie den neuen Stand.",
        WritingOutcome.Conflict => "Jemand anderes hat den Eintrag inzwischen geändert. Es wurde nichts gespeichert.",
        WritingOutcome.Incomplete => "Der Entwurf ist gespeichert. Bevor er weitergeht, fehlen noch Angaben.",
        _ => "Das lässt sich so nicht speichern. Prüfen Sie die Angaben.",
    };
}
