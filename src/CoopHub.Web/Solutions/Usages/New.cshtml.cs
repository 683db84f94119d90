using CoopHub.Catalogue;
using CoopHub.Members;
using CoopHub.Solutions.Usages;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>Enters a usage: the own one with one button on the page of a solution or product, another partner's by a form. What else there is to say stands in the form that follows.</summary>
[Authorize]
[KeepNothing]
public sealed class NewModel(UsageSubjects subjects, UsageShelf shelf, SetUsage set, PartnerShelf partners, CurrentMember me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "art")] public SubjectKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "gegenstand")] public Guid Key { get; set; }

    [BindProperty(Name = "stand")] public LifeCycle State { get; set; } = LifeCycle.Running;

    /// <summary>Who uses it; left out, it is the own partner.</summary>
    [BindProperty(Name = "partner")] public Guid? Partner { get; set; }

    public UsageSubject Subject { get; private set; } = null!;

    /// <summary>The partners that have not stated it yet and for which the person may enter it.</summary>
    public IReadOnlyList<(string, string)> Partners
    {
        get
        {
            var known = (Subject.Solution is { } solution ? shelf.Of(me.Viewer, solution) : []).Where(usage => !usage.ByDistrict).Select(usage => usage.StatedFor).ToHashSet();
            return [.. partners.For(me.Viewer).All.Where(one => SetUsage.May(me.Viewer, one.Key) && !known.Contains(one.Key)).Select(one => (one.Key.ToString(), one.Name))];
        }
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (subjects.Find(me.Viewer, Kind, Key) is not { } subject)
        {
            context.Result = NotFound();
            return;
        }
        Subject = subject;
    }

    public IActionResult OnGet() => me.Viewer.May(Right.ReportUsage, new RecordOwner(null)) ? Page() : Forbid();

    public IActionResult OnPost()
    {
        if ((Partner ?? me.Viewer.Partner) is not { } user)
        {
            ModelState.AddModelError("partner", "Bitte wählen Sie einen Partner.");
            return Page();
        }
        var result = set.Run(Kind, Key, user, new UsageFacts { State = Enum.IsDefined(State) ? State : LifeCycle.Running }, null, me.Viewer);
        // Somebody was faster: what they stated stands there and is shown.
        var key = result.Outcome == UsageOutcome.Conflict ? shelf.Find(me.Viewer, Key, user)?.Key : result.Key;
        if (result.Outcome is UsageOutcome.Done or UsageOutcome.Conflict && key is { } there)
        {
            return Redirect($"/nutzungen/{there}" + (result.Outcome == UsageOutcome.Done ? "/bearbeiten?neu=ja" : ""));
        }
        return result.Outcome == UsageOutcome.NotAllowed ? Forbid() : NotFound();
    }
}
