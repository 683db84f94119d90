using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Usages;
using CoopHub.Web.Sight;
using CoopHub.Web.Solutions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Start;

/// <summary>The start page: what CoopHub is, the ways in, and what is new. Every figure is counted.</summary>
public sealed class IndexModel(SolutionShelf solutions, PartnerShelf partners, NewsShelf news, PageShelf pages, UsageShelf usages, CurrentSight sight) : PageModel
{
    private const int NewestCount = 6;
    private const int NewsCount = 3;
    private const int PartnerCount = 12;

    public StartPage? Words => pages.Start;

    public IReadOnlyList<Solution> Newest { get; } = [.. solutions.For(sight.Viewer).All.Take(NewestCount)];

    public IReadOnlyList<NewsItem> News { get; } = [.. news.For(sight.Viewer).All.Take(NewsCount)];

    public IReadOnlyList<Partner> Partners { get; } = [.. partners.For(sight.Viewer).All.Take(PartnerCount)];

    public IReadOnlyList<(Rubrik Rubrik, int Count)> Rubriken { get; } =
        [.. Rubrik.All.Select(rubrik => (rubrik, solutions.For(sight.Viewer).All.Count(one => one.Category == rubrik.Name)))];

    public IReadOnlyList<(string Label, int Count)> Figures { get; } =
    [
        ("Lösungen", solutions.For(sight.Viewer).All.Count),
        ("davon in Betrieb", solutions.For(sight.Viewer).All.Count(one => one.Status == SolutionStatus.Running)),
        ("Nutzungen", usages.CountAll(sight.Viewer)),
        ("Partner", partners.For(sight.Viewer).All.Count),
    ];
}
