using CoopHub.Members;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Shared;
using CoopHub.Web.Sight;
using CoopHub.Web.Solutions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Partners;

/// <summary>One partner with its profile, its contact, what it runs and the news about it.</summary>
public sealed class PartnerModel(PartnerShelf shelf, SolutionShelf solutions, NewsShelf news, CurrentSight sight) : PageModel
{
    private const int NewsCount = 3;

    public Partner Shown { get; private set; } = null!;

    public Prose Prose => Prose.Of(Shown.BodyHtml);

    public bool SeesUsages => UsageShelf.MaySee(sight.Viewer, Shown.Key);

    public int SolutionCount { get; private set; }

    /// <summary>What the partner runs, by Rubrik.</summary>
    public IReadOnlyList<(Rubrik Rubrik, IReadOnlyList<Solution> Solutions)> Runs { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        if (shelf.For(sight.Viewer).Find(slug) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        var owned = solutions.For(sight.Viewer).All.Where(one => one.OwnerKey == found.Key).ToLookup(one => one.Category);
        Runs = [.. Rubrik.All.Select(rubrik => (rubrik, (IReadOnlyList<Solution>)[.. owned[rubrik.Name]])).Where(group => group.Item2.Count > 0)];
        SolutionCount = owned.Sum(group => group.Count());
        News = [.. news.For(sight.Viewer).All.Where(item => item.PartnerKeys.Contains(found.Key)).Take(NewsCount)];
        return Page();
    }
}
