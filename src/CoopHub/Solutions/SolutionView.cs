using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.Solutions;

/// <summary>The solutions that one kind of viewer may see, newest first. It never changes.</summary>
public sealed class SolutionView
{
    public const int PageSize = 20;

    private static readonly (string Name, Func<SolutionFilter, string?> Wanted, Func<Solution, string?> Has)[] s_facets =
    [
        ("rubrik", filter => filter.Category, solution => solution.Category),
        ("status", filter => filter.Status, solution => solution.Status),
        ("partner", filter => filter.Partner, solution => solution.OwnerSlug),
        ("themenfeld", filter => filter.Themenfeld, solution => solution.Themenfeld),
        ("nachnutzung", filter => filter.ReusePath, solution => solution.ReusePath),
        ("ohnevergabe", filter => filter.WithoutTender, solution => solution.WithoutTender == true ? SolutionFilter.Yes : null),
    ];

    private readonly RecordList<Solution> _list;

    internal SolutionView(IEnumerable<Solution> solutions) => _list = new RecordList<Solution>(solutions);

    public IReadOnlyList<Solution> All => _list.All;

    public Solution? Find(string slug) => _list.Find(slug);

    public Solution? Find(Guid key) => _list.Find(key);

    /// <summary>The related solutions that the viewer may see, and no trace of the others.</summary>
    public IReadOnlyList<Solution> Related(Solution solution) => _list.Known(solution.RelatedKeys);

    /// <summary>What it is based on, as far as the viewer may see it.</summary>
    public IReadOnlyList<Solution> BasedOn(Solution solution) => _list.Known(solution.BasedOnKeys);

    /// <summary>The interfaces that it uses or offers, as far as the viewer may see them.</summary>
    public IReadOnlyList<Solution> Interfaces(Solution solution) => _list.Known(solution.InterfaceKeys);

    /// <summary>One page of the list. In the usual order, what was not confirmed on this day stands below the rest.</summary>
    public SolutionPage List(SolutionFilter filter, DateOnly today)
    {
        var worded = All.Where(filter.MatchesWords).ToList();
        var found = Ordered(worded.Where(solution => Matches(solution, filter, except: null)), filter.Order, today).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new SolutionPage([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, page, pages,
            s_facets.ToDictionary(facet => facet.Name, facet => Count(worded, filter, facet.Name, facet.Has)));
    }

    // A facet counts what the other filters leave, so that every offered choice leads somewhere.
    private static IReadOnlyList<FacetValue> Count(List<Solution> worded, SolutionFilter filter, string name, Func<Solution, string?> has) =>
        [.. worded.Where(solution => Matches(solution, filter, except: name) && !string.IsNullOrEmpty(has(solution)))
            .GroupBy(solution => has(solution)!)
            .Select(group => new FacetValue(group.Key, name == "partner" ? group.First().OwnerName ?? group.Key : group.Key, group.Count()))
            .OrderBy(value => value.Label, GermanOrder.Names)];

    private static bool Matches(Solution solution, SolutionFilter filter, string? except) =>
        s_facets.All(facet => facet.Name == except || string.IsNullOrEmpty(facet.Wanted(filter)) || facet.Wanted(filter) == facet.Has(solution));

    private static IEnumerable<Solution> Ordered(IEnumerable<Solution> solutions, string? order, DateOnly today) => order switch
    {
        "titel" => solutions.OrderBy(solution => solution.Title, GermanOrder.Names),
        "bestaetigt" => solutions.OrderByDescending(solution => solution.ConfirmedOn),
        _ => solutions.OrderBy(solution => solution.FreshnessOn(today) == Freshness.Unconfirmed),
    };
}
