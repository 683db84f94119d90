using CoopHub.Solutions.Reuse;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Reuse;

/// <summary>One request with its steps so far and those that the person may take. Nobody but the people of the two partners finds it.</summary>
[Authorize]
[KeepNothing]
public sealed class RequestModel(ReuseShelf shelf, AnswerReuse answer, CurrentMember me, TodayClock clock) : PageModel
{
    public ReuseRequest Shown { get; private set; } = null!;

    public bool IsOverdue => Shown.IsOverdueOn(clock.Today);

    public IReadOnlyList<ReuseState> Steps => Shown.Steps(me.Viewer);

    public IReadOnlyList<ReuseEvent> History => shelf.History(me.Viewer, Shown);

    public static IReadOnlyList<(string, string)> Obstacles { get; } = [.. ReuseWords.Obstacles.Select(one => (one.ToString(), one.Name()))];

    public string? Note { get; private set; }

    public string? TalkOn { get; private set; }

    public ReuseObstacle? Obstacle { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Guid.TryParse(context.RouteData.Values["key"]?.ToString(), out var key) || shelf.Find(me.Viewer, key) is not { } request)
        {
            context.Result = NotFound();
            return;
        }
        Shown = request;
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost(ReuseState schritt, Guid stand, string? note, string? talkOn, ReuseObstacle? obstacle)
    {
        (Note, TalkOn, Obstacle) = (note, talkOn, obstacle);
        ModelState.Clear();
        var day = new Typed(ModelState).Day(nameof(TalkOn), talkOn);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var result = answer.Run(Shown.Row.Key, new ReuseStep(schritt, note) { TalkOn = day, Obstacle = obstacle }, stand, me.Viewer);
        if (result.Outcome == ReuseOutcome.Done)
        {
            return Redirect(Shown.Path + "?hinweis=ja");
        }
        Shown = shelf.Find(me.Viewer, Shown.Row.Key) ?? Shown;
        var (field, words) = Words(result.Outcome, schritt);
        ModelState.AddModelError(field, words);
        return Page();
    }

    private static (string Field, string Words) Words(ReuseOutcome outcome, ReuseState step) => (outcome, step) switch
    {
        (ReuseOutcome.Invalid, ReuseState.TalkArranged) => (nameof(TalkOn), "Bitte geben Sie an, wann das Gespräch ist."),
        (ReuseOutcome.Invalid, ReuseState.NotAdopted) => (nameof(Obstacle), "Bitte wählen Sie den Grund."),
        (ReuseOutcome.Invalid, _) => (nameof(Note), $"Bitte höchstens {AskForReuse.Longest} Zeichen."),
        (ReuseOutcome.NotAllowed, _) => ("", "Dieser Schritt ist für Sie im jetzigen Stand nicht möglich."),
        _ => ("", "Jemand anderes war schneller. Unten sehen Sie den neuen Stand."),
    };
}
