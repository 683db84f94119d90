using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Partners;

/// <summary>The partners, grouped by what they are, each with the number of its solutions.</summary>
public sealed class IndexModel(PartnerShelf partners, SolutionShelf solutions, CurrentSight sight) : PageModel
{
    public IReadOnlyList<IGrouping<string, Partner>> Groups { get; } = [.. partners.For(sight.Viewer).All.GroupBy(partner => GroupOf(partner.Kind)).OrderBy(group => Rank(group.Key))];

    public IReadOnlyDictionary<string, int> Counts { get; } =
        solutions.For(sight.Viewer).All.Where(one => one.OwnerSlug is not null).CountBy(one => one.OwnerSlug!).ToDictionary();

    private static readonly string[] s_groups = ["Landkreise", "Kreisfreie Städte", "Samtgemeinden", "Einheitsgemeinden", "Mitgliedsgemeinden", "IT-Dienstleister", "Land", "Weitere"];

    private static string GroupOf(string kind) => kind switch
    {
        "kreisfreie Stadt" => "Kreisfreie Städte",
        "Landkreis" => "Landkreise",
        "Samtgemeinde" => "Samtgemeinden",
        "Einheitsgemeinde" => "Einheitsgemeinden",
        "Mitgliedsgemeinde" => "Mitgliedsgemeinden",
        "IT-Dienstleister" or "Land" => kind,
        _ => "Weitere",
    };

    private static int Rank(string group) => Array.IndexOf(s_groups, group);
}
