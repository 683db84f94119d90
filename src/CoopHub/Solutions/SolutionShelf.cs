using CoopHub.Members;

namespace CoopHub.Solutions;

/// <summary>The solutions, newest first, as each viewer may see them. A snapshot is swapped as a whole, so a reader never sees half of a change.</summary>
public sealed class SolutionShelf
{
    private readonly PartnerShelf _partners;
    private volatile Sights<SolutionView> _now;

    public SolutionShelf(PartnerShelf partners) => (_partners, _now) = (partners, SightsOf(partners, []));

    /// <summary>The solutions that a viewer may see, and no trace of the others.</summary>
    public SolutionView For(Viewer viewer) => _now.For(viewer);

    public void Replace(IEnumerable<Solution> solutions)
    {
        // Named once as guests see their owners; most other views then share these records.
        var guests = _partners.For(Viewer.Guest);
        _now = SightsOf(_partners, [.. solutions.Select(solution => WithOwner(solution, guests))
            .OrderByDescending(solution => solution.PublishedAt).ThenBy(solution => solution.Title, GermanOrder.Names)]);
    }

    private static Sights<SolutionView> SightsOf(PartnerShelf partners, IReadOnlyList<Solution> all) => new(viewer =>
    {
        var seen = partners.For(viewer);
        return new SolutionView(all.Where(solution => Visibility.MaySee(viewer, solution.Visibility, solution.Owner)).Select(solution => WithOwner(solution, seen)));
    });

    // Looked up at each filling: the partner may have been renamed or hidden while the solution stayed as it was.
    private static Solution WithOwner(Solution solution, Cms.Published.RecordList<Partners.Partner> partners)
    {
        if (solution.OwnerKey is not { } key)
        {
            return solution;
        }
        var owner = partners.Find(key);
        return solution.OwnerSlug == owner?.Slug && solution.OwnerName == owner?.Name ? solution : solution with { OwnerSlug = owner?.Slug, OwnerName = owner?.Name };
    }
}
