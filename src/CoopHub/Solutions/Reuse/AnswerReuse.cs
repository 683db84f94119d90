using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Solutions.Usages;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Solutions.Reuse;

/// <summary>What one of the two partners says to a request.</summary>
/// <param name="To">The step that is taken.</param>
/// <param name="Note">A word for the other side; with <see cref="ReuseState.NotAdopted"/> the reason, which all members read.</param>
public sealed record ReuseStep(ReuseState To, string? Note)
{
    /// <summary>When the talk is, with <see cref="ReuseState.TalkArranged"/>.</summary>
    public DateOnly? TalkOn { get; init; }

    /// <summary>The kind of reason, with <see cref="ReuseState.NotAdopted"/>.</summary>
    public ReuseObstacle? Obstacle { get; init; }
}

/// <summary>Takes a request a step further. "Übernommen" states the usage in the same unit of work, once.</summary>
public sealed class AnswerReuse(ICoreScopeProvider scopes, ChangeLog changes, SetUsage usages, TimeProvider clock)
{
    /// <summary>Takes a step.</summary>
    /// <param name="key">The request.</param>
    /// <param name="step">The step.</param>
    /// <param name="revision">The revision that the page was opened with.</param>
    /// <param name="viewer">Who takes it.</param>
    public ReuseResult Run(Guid key, ReuseStep step, Guid revision, Viewer viewer)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var row = db.ReuseRequests.AsTracking().SingleOrDefault(one => one.Key == key);
        if (row is null || !ReuseRequest.MaySee(viewer, row))
        {
            return new ReuseResult(ReuseOutcome.NotFound, key);
        }
        if (row.Revision != revision)
        {
            return new ReuseResult(ReuseOutcome.Conflict, key);
        }
        if (!ReuseRequest.StepsOf(row, viewer).Contains(step.To))
        {
            return new ReuseResult(ReuseOutcome.NotAllowed, key);
        }
        if (step.Note?.Length > AskForReuse.Longest || (step.To == ReuseState.NotAdopted && step.Obstacle is null) || (step.To == ReuseState.TalkArranged && step.TalkOn is null))
        {
            return new ReuseResult(ReuseOutcome.Invalid, key);
        }
        Take(db, row, step, viewer);
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReuseResult(ReuseOutcome.Conflict, key);
        }
        db.ChangeTracker.Clear();
        changes.Append(AskForReuse.ChangeKind, key, Visibility.OwnPartner);
        scope.Complete();
        return new ReuseResult(ReuseOutcome.Done, key);
    }

    private void Take(HubDb db, ReuseRequestRow row, ReuseStep step, Viewer viewer)
    {
        var note = string.IsNullOrWhiteSpace(step.Note) ? null : step.Note.Trim();
        (row.State, row.TalkOn, row.Revision) = (step.To, step.TalkOn ?? row.TalkOn, Guid.NewGuid());
        if (step.To == ReuseState.NotAdopted)
        {
            (row.Obstacle, row.Reason) = (step.Obstacle, note);
        }
        if (step.To == ReuseState.Adopted)
        {
            row.Usage = usages.Adopt(db, row.Solution, row.FromPartner, viewer);
        }
        db.Add(new ReuseEventRow { Request = row.Key, State = step.To, Member = viewer.Member, ByPartner = viewer.Partner, At = UtcTime.From(clock.GetUtcNow().UtcDateTime), Note = note });
    }
}
