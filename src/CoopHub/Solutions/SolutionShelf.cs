using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.Solutions;

/// <summary>The solutions that a guest may see, newest first. A snapshot is swapped as a whole, so a reader never sees half of a change.</summary>
public sealed class SolutionShelf(PartnerShelf partners)
{
    public const int PageSize = 20;

    private static readonly (string Name, Func<SolutionFilter, string?> Wanted, Func<Solution, string?> Has)[] s_facets =
    [
        ("rubrik", filter => filter.Category, solution => solution.Category),
        ("status", filter => filter.Status, solution => solution.Status),
        ("partner", filter => filter.Partner, solution => solution.OwnerSlug),
        ("themenfeld", filter => filter.Themenfeld, solution => solution.Themenfeld),
        ("nachnutzung", filter => filter.ReusePath, solution => solution.ReusePath),
    ];

    private volatile RecordList<Solution> _now = new([]);

    public IReadOnlyList<Solution> All => _now.All;

    public Solution? Find(string slug) => _now.Find(slug);

    /// <summary>The related solutions that a guest may see, and no trace of the others.</summary>
    public IReadOnlyList<Solution> Related(Solution solution) => _now.Known(solution.RelatedKeys);

    /// <summary>What it is based on, as far as a guest may see it.</summary>
    public IReadOnlyList<Solution> BasedOn(Solution solution) => _now.Known(solution.BasedOnKeys);

    /// <summary>The interfaces that it uses or offers, as far as a guest may see them.</summary>
    public IReadOnlyList<Solution> Interfaces(Solution solution) => _now.Known(solution.InterfaceKeys);

    public void Replace(IEnumerable<Solution> solutions) =>
        _now = new RecordList<Solution>(solutions.Where(solution => Visibility.OpenToGuests(solution.Visibility))
            .Select(WithOwner)
            .OrderByDescending(solution => solution.PublishedAt).ThenBy(solution => solution.Title, GermanOrder.Names));

    public SolutionPage List(SolutionFilter filter)
    {
        var worded = All.Where(filter.MatchesWords).ToList();
        var found = Ordered(worded.Where(solution => Matches(solution, filter, except: null)), filter.Order).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new SolutionPage([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, page, pages,
            s_facets.ToDictionary(facet => facet.Name, facet => Count(worded, filter, facet.Name, facet.Has)));
    }

    // Looked up at each filling: the partner may have been renamed or hidden while the solution stayed as it was.
    private Solution WithOwner(Solution solution) =>
        solution.OwnerKey is { } key ? solution with { OwnerSlug = partners.Find(key)?.Slug, OwnerName = partners.Find(key)?.Name } : solution;

    // A facet counts what the other filters leave, so that every offered choice leads somewhere.
    private static IReadOnlyList<FacetValue> Count(List<Solution> worded, SolutionFilter filter, string name, Func<Solution, string?> has) =>
        [.. worded.Where(solution => Matches(solution, filter, except: name) && !string.IsNullOrEmpty(has(solution)))
            .GroupBy(solution => has(solution)!)
            .Select(group => new FacetValue(group.Key, name == "partner" ? group.First().OwnerName ?? group.Key : group.Key, group.Count()))
            .OrderBy(value => value.Label, GermanOrder.Names)];

    private static bool Matches(Solution solution, SolutionFilter filter, string? except) =>
        s_facets.All(facet => facet.Name == except || string.IsNullOrEmpty(facet.Wanted(filter)) || facet.Wanted(filter) == facet.Has(solution));

    private static IEnumerable<Solution> Ordered(IEnumerable<Solution> solutions, string? order) => order switch
    {
        "titel" => solutions.OrderBy(solution => solution.Title, GermanOrder.Names),
        "bestaetigt" => solutions.OrderByDescending(solution => solution.ConfirmedOn),
        _ => solutions,
    };
}
