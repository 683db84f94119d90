using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Solutions.Economics;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using CoopHub.Web.Sight;
using CoopHub.Web.Solutions.Usages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Solutions;

/// <summary>One solution: what it is, who runs it, whom to ring, how to get it.</summary>
public sealed class SolutionModel(
    SolutionShelf shelf, PartnerShelf partners, UsageShelf usages, AdoptionReports reports, CurrentSight sight, TodayClock clock) : PageModel
{
    public Solution Solution { get; private set; } = null!;

    public UserList Users { get; private set; } = null!;

    public IReadOnlyList<AdoptionReport> Reports { get; private set; } = [];

    /// <summary>Who would bear what; null where the viewer may not see costs.</summary>
    public SolutionEconomics? Economics { get; private set; }

    /// <summary>Whether to tell the own partner that readers are not told the way to an EfA-Leistung.</summary>
    public bool WarnsOfMissingPath => Solution.LacksReusePath && sight.Viewer.May(Right.WriteDraft, Solution.Owner);

    public Prose Prose => Prose.Of(Solution.BodyHtml);

    public IReadOnlyList<FactGroup> Facts => SolutionFacts.Of(Solution);

    /// <summary>What only some may see, each with the word for who may.</summary>
    public IReadOnlyList<ClosedFact> ClosedFacts => Solution.ClosedFacts(sight.Viewer);

    /// <summary>Whether the partner should have confirmed the write-up again by now; what was missed twice says so itself.</summary>
    public bool IsOverdue => Solution.DueOn() < clock.Today && Solution.FreshnessOn(clock.Today) == Freshness.Due;

    /// <summary>The other solutions that belong to this one, by the way in which they do.</summary>
    public IEnumerable<(string Title, IReadOnlyList<Solution> Solutions)> Belonging =>
        new[]
        {
            ("Baut auf diesen Lösungen auf", Seen.BasedOn(Solution)), ("Schnittstellen dazu", Seen.Interfaces(Solution)), ("Verwandte Lösungen", Seen.Related(Solution)),
        }.Where(group => group.Item2.Count > 0);

    private SolutionView Seen => shelf.For(sight.Viewer);

    public IActionResult OnGet(string slug)
    {
        if (Seen.Find(slug) is not { } solution)
        {
            return NotFound();
        }

        Solution = solution;
        Users = new UserList(UsageSubjects.Of(solution), usages.Of(sight.Viewer, solution), usages.Count(sight.Viewer, [UsageSubjects.Of(solution)]));
        Reports = reports.About(sight.Viewer, [solution.Key]);
        Economics = SolutionEconomics.Of(sight.Viewer, solution, solution.OwnerKey is { } owner ? partners.For(sight.Viewer).Find(owner) : null, Users.Usages, Reports);
        return Page();
    }
}
