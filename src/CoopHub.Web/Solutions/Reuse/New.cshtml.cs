using CoopHub.Solutions;
using CoopHub.Solutions.Reuse;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions.Reuse;

/// <summary>"Wir wollen das auch": what for, and until when.</summary>
[Authorize]
[KeepNothing]
public sealed class NewModel(SolutionShelf solutions, ReuseShelf requests, AskForReuse ask, CurrentMember me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "loesung")] public string? Slug { get; set; }

    [BindProperty] public string? Purpose { get; set; }

    [BindProperty] public string? WantedBy { get; set; }

    public Solution Solution { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (solutions.For(me.Viewer).Find(Slug ?? "") is not { } solution)
        {
            context.Result = NotFound();
            return;
        }
        Solution = solution;
        context.Result = !AskForReuse.May(me.Viewer, solution) ? Forbid() : requests.Open(me.Viewer, solution.Key) is { } open ? Redirect(open.Path) : null;
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var wanted = new Typed(ModelState).Day(nameof(WantedBy), WantedBy);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var result = ask.Run(Solution.Key, Purpose ?? "", wanted, me.Viewer);
        if (result.Outcome is ReuseOutcome.Done or ReuseOutcome.AlreadyOpen)
        {
            return Redirect($"/nachnutzung/{result.Key}" + (result.Outcome == ReuseOutcome.Done ? "?hinweis=ja" : ""));
        }
        ModelState.AddModelError(result.Outcome == ReuseOutcome.Invalid ? nameof(Purpose) : "", result.Outcome == ReuseOutcome.Invalid
            ? $"Bitte schreiben Sie in höchstens {AskForReuse.Longest} Zeichen, wofür Sie die Lösung brauchen."
            : "Diese Anfrage geht zurzeit nicht. Rufen Sie die Ansprechstelle an.");
        return Page();
    }
}
