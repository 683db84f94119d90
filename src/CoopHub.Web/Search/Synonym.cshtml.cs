using CoopHub.Members;
using CoopHub.Search.Synonyms;
using CoopHub.Search.ZeroHits;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>One group of words with one meaning: new, changed, or removed.</summary>
[NeedsRight(Right.TendSearch)]
public sealed class SynonymModel(SynonymShelf shelf, ZeroHitLog zeroHits, CurrentMember me) : PageModel
{
    private const string New = "neu";

    /// <summary>The words, one a line.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When the group was last changed as far as this form knows, in ticks.</summary>
    public long Seen { get; private set; }

    /// <summary>The query without hits that leads here, if one does.</summary>
    public string? Sought { get; private set; }

    public bool IsNew { get; private set; }

    public IActionResult OnGet(string key, string? wort)
    {
        IsNew = key == New;
        if (IsNew)
        {
            (Words, Sought) = (wort ?? "", wort);
            return Page();
        }
        return Show(key) ? Page() : NotFound();
    }

    public IActionResult OnPostSave(string key, string? words, long seen, string? wort)
    {
        IsNew = key == New;
        if (!IsNew && !Guid.TryParse(key, out _))
        {
            return NotFound();
        }
        var outcome = shelf.Save(IsNew ? null : Guid.Parse(key), (words ?? "").Split('\n'), me.Id, Moment(seen));
        if (outcome == SynonymOutcome.Saved)
        {
            zeroHits.Forget(wort);
            return Redirect(SynonymsModel.Path + "?hinweis=gespeichert");
        }
        (Words, Seen, Sought) = (words ?? "", seen, wort);
        return Refuse(key, outcome);
    }

    public IActionResult OnPostRemove(string key, long seen)
    {
        if (!Guid.TryParse(key, out var group))
        {
            return NotFound();
        }
        var outcome = shelf.Delete(group, Moment(seen));
        return outcome is SynonymOutcome.Saved or SynonymOutcome.Gone ? Redirect(SynonymsModel.Path + "?hinweis=entfernt") : Refuse(key, outcome);
    }

    private PageResult Refuse(string key, SynonymOutcome outcome)
    {
        ModelState.Clear();
        ModelState.AddModelError(outcome is SynonymOutcome.Gone or SynonymOutcome.ChangedMeanwhile ? "" : "Words", outcome switch
        {
            SynonymOutcome.TwoWordsNeeded => "Eine Gruppe braucht mindestens zwei verschiedene Wörter, jedes in einer eigenen Zeile.",
            SynonymOutcome.TooLong => $"Die Gruppe ist zu lang. Kürzen Sie sie auf höchstens {SynonymShelf.LongestGroup} Zeichen.",
            SynonymOutcome.TooMany => $"Es gibt schon {SynonymShelf.MostGroups} Gruppen. Entfernen Sie zuerst eine, die niemand mehr braucht.",
            SynonymOutcome.Gone => "Jemand hat diese Gruppe inzwischen entfernt. Legen Sie sie neu an, wenn Sie sie noch brauchen.",
            _ => "Jemand hat diese Gruppe inzwischen geändert. Hier stehen jetzt deren Wörter; ergänzen Sie Ihre und speichern Sie noch einmal.",
        });
        if (outcome == SynonymOutcome.ChangedMeanwhile)
        {
            Show(key);
        }
        return Page();
    }

    private bool Show(string key)
    {
        if (!Guid.TryParse(key, out var parsed) || shelf.Find(parsed) is not { } group)
        {
            return false;
        }
        (Words, Seen) = (string.Join('\n', group.Terms), group.ChangedAt.Ticks);
        return true;
    }

    private static DateTime Moment(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
