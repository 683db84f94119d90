using CoopHub.Members;
using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using CoopHub.Writing.Versions;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>The form of a record. Whatever happens to it, what was typed stands in it again.</summary>
public sealed class EditModel(RecordDesk desk, FormReader reader, SaveDraft save, UnsavedDrafts unsaved, FormCheck check, CurrentMember me) : RecordPage(desk, me)
{
    // What the button beside a list sends, before the alias of the field.
    private const string NewFor = "neu:";

    public RecordForm Form { get; private set; } = null!;

    /// <summary>The state of the record that the form belongs to; see <see cref="WritableRecord.Stand"/>.</summary>
    public string Stand { get; private set; } = "";

    /// <summary>What differs between what somebody else saved meanwhile and what was typed here; empty without a conflict.</summary>
    public IReadOnlyList<FieldComparison> Conflict { get; private set; } = [];

    /// <summary>When the text that was typed and not saved was kept; null where there is none to offer.</summary>
    public DateTime? KeptAt { get; private set; }

    public IReadOnlyList<string> OthersAtWork => unsaved.OthersAtWork(Record.Key, Me.Viewer);

    /// <summary>Whether the person may publish what is saved here.</summary>
    public bool MayPublishNext => Me.Viewer.MayApprove(Record.Owner, Record.State == RecordState.Submitted ? Record.Row?.SubmittedBy : null);

    public IActionResult OnGet(string? entwurf, string? pruefen)
    {
        if (!May(RecordAct.Edit))
        {
            return Redirect(Home);
        }
        Stand = Record.Stand;
        var kept = unsaved.Find(Record.Key, Me.Viewer);
        Form = reader.Read(Record, Me.Viewer, entwurf == "ja" ? kept?.Entries : null);
        if (entwurf == "ja" && kept is not null)
        {
            // It is compared with the record that it was typed into, so that nobody's later work is lost.
            Stand = kept.Stand;
        }
        else
        {
            KeptAt = kept?.SavedAt;
        }
        if (pruefen == "ja")
        {
            Complain(check.Complaints(Record.Document));
        }
        return Page();
    }

    public IActionResult OnPost(string? stand, string? danach)
    {
        var entries = FormPost.Read(Request.Form);
        if (danach?.StartsWith(NewFor, StringComparison.Ordinal) == true && WayToNew(danach[NewFor.Length..], entries, stand ?? "") is { } way)
        {
            return Redirect(way);
        }
        var then = danach switch
        {
            "einreichen" => RecordAct.Submit,
            "veroeffentlichen" => RecordAct.Publish,
            _ => RecordAct.Edit,
        };
        var result = save.Run(Record.Key, entries, stand ?? "", then, Me.Viewer);
        if (result.Outcome == WritingOutcome.Done)
        {
            return Redirect(then == RecordAct.Edit ? $"{Home}/bearbeiten?gespeichert=ja" : $"{Home}?hinweis=ja");
        }
        if (result.Outcome == WritingOutcome.NotFound)
        {
            return NotFound();
        }
        var saved = result.Outcome == WritingOutcome.Incomplete;
        Reload();
        (Form, Stand) = (reader.Read(Record, Me.Viewer, entries), saved ? Record.Stand : stand ?? "");
        if (result.Outcome == WritingOutcome.Conflict)
        {
            Conflict = Comparison.Of(reader.Read(Record, Me.Viewer), Form);
            Stand = Record.Stand;
        }
        Response.StatusCode = result.Outcome == WritingOutcome.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        if (result.Outcome is not (WritingOutcome.Invalid or WritingOutcome.Conflict))
        {
            ModelState.AddModelError("", Words(result.Outcome));
        }
        Complain(result.Complaints);
        return Page();
    }

    // What was typed is kept as it is, complete or not, until the person comes back with what was missing in a list.
    private string? WayToNew(string alias, FormEntries entries, string stand) =>
        reader.Read(Record, Me.Viewer).Fields.FirstOrDefault(field => field.Alias == alias)?.NewPath is { } path && unsaved.Keep(Record.Key, entries, stand, Me.Viewer) == WritingOutcome.Done
            ? $"{path}?fuer={Record.Key}&feld={alias}"
            : null;

    /// <summary>Throws away what was typed and not saved.</summary>
    public IActionResult OnPostForget()
    {
        unsaved.Forget(Record.Key, Me.Viewer);
        return Redirect(Home + "/bearbeiten");
    }

    private void Complain(IReadOnlyDictionary<string, IReadOnlyList<string>> complaints)
    {
        Form = Form.With(complaints);
        if (Form.TitleError is { } wrong)
        {
            ModelState.AddModelError(FormEntries.TitleName, "Titel: " + wrong);
        }
        foreach (var field in Form.Fields.Where(field => field.Errors.Count > 0))
        {
            ModelState.AddModelError(field.Name, $"{field.Label}: {field.Errors[0]}");
        }
    }
}
