using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using CoopHub.Writing.Versions;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>One record before those who write it and decide on it: what stands in the draft, and what can be done now.</summary>
public sealed class RecordModel(
    RecordDesk desk, FormReader reader, DecideRecord decide, ArchiveRecord archive, MergeRecord merge, DuplicateRecord duplicate, BinRecord bin,
    RecordHistory history, RecordTitles titles, CoopHub.Cms.PropertyEditors.SafeMarkdown markdown, CoopHub.Cms.Published.PublishedSite site, CurrentMember me) : RecordPage(desk, me)
{
    private RecordForm? _form;

    public RecordForm Form => _form ??= reader.Read(Record, Me.Viewer);

    public IReadOnlyList<RecordEvent> Events => history.Of(Record.Key);

    /// <summary>Where readers find the published version; null where there is none.</summary>
    public string? PublishedAt => Record.Document.Published ? site.RouteOf(Record.Key) : null;

    /// <summary>The records that this one may be merged into.</summary>
    public IReadOnlyList<FieldChoice> MergeTargets => [.. titles.OfKind(Record.Kind, Me.Viewer).Where(choice => choice.Value != Record.Key.ToString())];

    public string Reason { get; private set; } = "";

    public string Html(RecordField field) => markdown.ToHtml(field.Value);

    public void OnGet()
    {
    }

    public IActionResult OnPostSubmit() => Answer(decide.Submit(Record.Key, Me.Viewer));

    public IActionResult OnPostPublish() => Answer(decide.Publish(Record.Key, Me.Viewer));

    public IActionResult OnPostWithdraw() => Answer(decide.Withdraw(Record.Key, Me.Viewer));

    public IActionResult OnPostArchive() => Answer(archive.Archive(Record.Key, Me.Viewer));

    public IActionResult OnPostUnarchive() => Answer(archive.Unarchive(Record.Key, Me.Viewer));

    public IActionResult OnPostThrowAway() => Answer(bin.ThrowAway(Record.Key, Me.Viewer));

    public IActionResult OnPostTakeBack() => Answer(bin.TakeBack(Record.Key, Me.Viewer));

    public IActionResult OnPostRequestChanges(string? grund)
    {
        Reason = grund ?? "";
        var outcome = decide.RequestChanges(Record.Key, Reason, Me.Viewer);
        if (outcome != WritingOutcome.Invalid)
        {
            return Answer(outcome);
        }
        ModelState.AddModelError("grund", Reason.Length == 0 || string.IsNullOrWhiteSpace(Reason) ? "Bitte schreiben Sie, was überarbeitet werden soll." : $"Der Grund ist zu lang: erlaubt sind {DecideRecord.LongestReason} Zeichen.");
        return Page();
    }

    public IActionResult OnPostMerge(Guid ziel)
    {
        var outcome = merge.Run(Record.Key, ziel, Me.Viewer);
        if (outcome != WritingOutcome.Invalid)
        {
            return Answer(outcome);
        }
        ModelState.AddModelError("ziel", "Bitte wählen Sie einen anderen, veröffentlichten Eintrag derselben Art.");
        return Page();
    }

    public IActionResult OnPostDuplicate()
    {
        var (outcome, copy) = duplicate.Run(Record.Key, Me.Viewer);
        return Answer(outcome, $"/schreiben/{copy}/bearbeiten");
    }

    // What is missing is shown in the form, field by field.
    private IActionResult Answer(WritingOutcome outcome) => outcome == WritingOutcome.Incomplete ? Redirect(Home + "/bearbeiten?pruefen=ja") : Answer(outcome, Home + "?hinweis=ja");
}
