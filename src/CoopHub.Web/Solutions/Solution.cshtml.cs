using CoopHub.Solutions;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions;

/// <summary>One solution: what it is, who runs it, whom to ring, how to get it.</summary>
public sealed class SolutionModel(SolutionShelf shelf, TodayClock clock) : PageModel
{
    public Solution Solution { get; private set; } = null!;

    public Prose Prose => Prose.Of(Solution.BodyHtml);

    public IReadOnlyList<FactGroup> Facts => SolutionFacts.Of(Solution);

    /// <summary>Whether the partner should have confirmed the write-up again by now.</summary>
    public bool IsOverdue => Solution.NextConfirmation is { } due && due < clock.Today;

    /// <summary>The other solutions that belong to this one, by the way in which they do.</summary>
    public IEnumerable<(string Title, IReadOnlyList<Solution> Solutions)> Belonging =>
        new[]
        {
            ("Baut auf diesen Lösungen auf", shelf.BasedOn(Solution)), ("Schnittstellen dazu", shelf.Interfaces(Solution)), ("Verwandte Lösungen", shelf.Related(Solution)),
        }.Where(group => group.Item2.Count > 0);

    public IActionResult OnGet(string slug)
    {
        if (shelf.Find(slug) is not { } solution)
        {
            return NotFound();
        }

        Solution = solution;
        return Page();
    }
}
