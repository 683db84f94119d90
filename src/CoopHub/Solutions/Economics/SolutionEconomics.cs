using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;

namespace CoopHub.Solutions.Economics;

/// <summary>What a solution costs and how it could be shared, with everything that it was reckoned from.</summary>
/// <param name="Costs">What the partner that runs it says.</param>
/// <param name="Sharers">The partner that runs it, then those that use it.</param>
/// <param name="AdoptionDays">The effort of taking it over, as reports tell it on average; null where none does.</param>
public sealed record SolutionEconomics(SolutionCosts Costs, IReadOnlyList<CostSharer> Sharers, decimal? AdoptionDays)
{
    /// <summary>The part of each sharer in the running cost; null where it cannot be reckoned.</summary>
    public IReadOnlyList<decimal>? Shares(CostKey key) => CostShares.Of(Costs.RunningCost, key, Sharers);

    public decimal? SavedDays => CostShares.SavedDays(Costs.OneOffDays, AdoptionDays);

    /// <summary>Reckons for a viewer; null where the viewer may not see costs or there is nothing to reckon with.</summary>
    public static SolutionEconomics? Of(Viewer viewer, Solution solution, Partner? owner, IReadOnlyList<Usage> usages, IReadOnlyList<AdoptionReport> reports)
    {
        // Who shares the cost is who uses it, and that is told within the cooperation, even where the costs are public.
        if (!Visibility.MaySee(viewer, Visibility.Cooperation, solution.Owner) || solution.Costs(viewer) is not { } costs || (costs.RunningCost is null && costs.OneOffDays is null))
        {
            return null;
        }
        List<CostSharer> sharers = [];
        if (owner is not null)
        {
            var own = usages.FirstOrDefault(usage => usage.Partner.Key == owner.Key);
            sharers.Add(new CostSharer(owner.Name, owner.Inhabitants, own?.CasesPerYear ?? costs.CasesPerYear));
        }
        sharers.AddRange(usages.Where(usage => usage.Partner.Key != owner?.Key && usage is { Reported: false, ByDistrict: false } && usage.State.IsInUse())
            .Select(usage => new CostSharer(usage.Partner.Name, usage.Partner.Inhabitants, usage.CasesPerYear)));
        var days = reports.Select(report => report.Row.ActualDays).OfType<decimal>().ToList();
        return new SolutionEconomics(costs, sharers, days.Count == 0 ? null : decimal.Round(days.Average(), 1));
    }
}
