using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Partners;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Solutions.Reuse;

/// <summary>Re-use requests, as the two partners see them, and the reasons of refusals for all members.</summary>
public sealed class ReuseShelf(Func<HubDb> open, SolutionShelf solutions, PartnerShelf partners)
{
    /// <summary>The requests of and to the viewer's partner, the latest first.</summary>
    public IReadOnlyList<ReuseRequest> For(Viewer viewer)
    {
        if (viewer.Partner is not { } own)
        {
            return [];
        }
        using var db = open();
        return [.. db.ReuseRequests.AsNoTracking().Where(row => row.FromPartner == own || row.ToPartner == own).OrderByDescending(row => row.AskedAt)
            .AsEnumerable().Select(row => Show(viewer, row)).OfType<ReuseRequest>()];
    }

    /// <summary>What waits for the viewer's house, the nearest deadline first.</summary>
    public IReadOnlyList<ReuseRequest> Waiting(Viewer viewer) =>
        [.. For(viewer).Where(request => request.Row.State.IsOpen() && request.WaitsFor(viewer)).OrderBy(request => request.Row.Deadline)];

    public ReuseRequest? Find(Viewer viewer, Guid key)
    {
        using var db = open();
        return db.ReuseRequests.AsNoTracking().SingleOrDefault(row => row.Key == key) is { } row ? Show(viewer, row) : null;
    }

    /// <summary>The request of the viewer's partner for a solution that is not closed yet; null where there is none.</summary>
    public ReuseRequest? Open(Viewer viewer, Guid solution) => For(viewer).FirstOrDefault(request => request.Row.Solution == solution && request.Row.FromPartner == viewer.Partner && request.Row.State.IsOpen());

    /// <summary>The steps of a request, the first one first.</summary>
    public IReadOnlyList<ReuseEvent> History(Viewer viewer, ReuseRequest request)
    {
        using var db = open();
        var rows = (from step in db.ReuseEvents.AsNoTracking()
                    join member in db.Members.AsNoTracking() on step.Member equals member.Id into known
                    from member in known.DefaultIfEmpty()
                    where step.Request == request.Row.Key
                    orderby step.At, step.Id
                    select new { Step = step, member.Name }).ToList();
        var seen = partners.For(viewer);
        return [.. rows.Select(row => new ReuseEvent(row.Step.At, row.Step.State, row.Name ?? "", row.Step.ByPartner is { } partner ? seen.Find(partner)?.Name : null, row.Step.Note))];
    }

    /// <summary>Woran es scheitert: every refusal of a solution that the viewer may see, the latest first.</summary>
    public IReadOnlyList<ReuseRefusal> Refusals(Viewer viewer)
    {
        if (!Visibility.MaySee(viewer, Visibility.Cooperation, new RecordOwner(null)))
        {
            return [];
        }
        var seen = solutions.For(viewer);
        using var db = open();
        var refused = (from row in db.ReuseRequests.AsNoTracking()
                       join step in db.ReuseEvents.AsNoTracking() on row.Key equals step.Request
                       where row.State == ReuseState.NotAdopted && step.State == ReuseState.NotAdopted
                       orderby step.At descending
                       select new { row.Solution, row.Obstacle, row.Reason, step.At }).ToList();
        return [.. refused.Select(one => seen.Find(one.Solution) is { } solution ? new ReuseRefusal(one.Obstacle ?? ReuseObstacle.Other, solution, one.Reason, GermanDay.Of(one.At)) : null).OfType<ReuseRefusal>()];
    }

    private ReuseRequest? Show(Viewer viewer, ReuseRequestRow row) =>
        ReuseRequest.MaySee(viewer, row) && solutions.For(viewer).Find(row.Solution) is { } solution &&
        partners.For(viewer).Find(row.FromPartner) is { } from && partners.For(viewer).Find(row.ToPartner) is { } to
            ? new ReuseRequest(row, solution, from, to)
            : null;
}
