using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Cms.Changes;

/// <summary>
/// The one list of what has changed, in the order in which it became visible. Published content, search, digests, feeds and
/// other nodes follow it, each from the position that it has kept.
/// </summary>
public sealed class ChangeLog
{
    private const string BatchName = "CoopHub.Changes";
    private readonly HubScopeProvider _scopes;
    private readonly Func<HubDb> _open;
    private readonly ChangeSignal _signal;
    private readonly TimeProvider _clock;

    internal ChangeLog(HubScopeProvider scopes, Func<HubDb> open, ChangeSignal signal, TimeProvider clock)
    {
        _scopes = scopes;
        _open = open;
        _signal = signal;
        _clock = clock;
    }

    /// <summary>Notes a change in the open unit of work; it appears with the commit, or not at all.</summary>
    /// <exception cref="InvalidOperationException">No scope is open, or it only reads.</exception>
    public void Append(string kind, Guid key, string visibility = "", int who = Change.ByTheProgram)
    {
        var unit = _scopes.Ambient?.Unit ?? throw new InvalidOperationException("A change is noted inside the scope that makes it; open one with CreateCoreScope().");
        unit.WillWrite();
        if (!unit.MayWrite)
        {
            throw new InvalidOperationException("The open scope completes itself and has begun to read; what changes something needs a scope of its own.");
        }
        var batch = unit.Context.Enlist(BatchName, () => Begin(unit), (committed, _) => RingAfter(committed))!;
        batch.Add(new ChangeRow { Kind = kind, Key = key, Visibility = visibility, Who = who, When = _clock.GetUtcNow().UtcDateTime });
    }

    /// <summary>
    /// The changes after a position, oldest first. A change is shown only when none can still appear before it, so nobody
    /// who reads on from the last one ever misses any.
    /// </summary>
    public IReadOnlyList<Change> ReadAfter(ChangePosition position, int max)
    {
        using var db = _open();
        return [.. Ended(db)
            .Where(row => row.Transaction > position.Transaction || (row.Transaction == position.Transaction && row.Sequence > position.Sequence))
            .OrderBy(row => row.Transaction).ThenBy(row => row.Sequence)
            .Take(max)
            .Select(row => new Change(new ChangePosition(row.Transaction, row.Sequence), row.Kind, row.Key, row.Visibility, row.Who, row.When))];
    }

    /// <summary>
    /// The position of the last change shown. Who loads everything afresh takes it first, loads, and follows from there:
    /// what changed meanwhile comes once more, and nothing is missed.
    /// </summary>
    public ChangePosition Last()
    {
        using var db = _open();
        return Ended(db)
            .OrderByDescending(row => row.Transaction).ThenByDescending(row => row.Sequence)
            .Select(row => new ChangePosition(row.Transaction, row.Sequence))
            .FirstOrDefault();
    }

    // The border is asked first, in a statement of its own: whatever ended below it is visible to the statement that follows.
    private static IQueryable<ChangeRow> Ended(HubDb db)
    {
        var border = db.EndedBelow();
        return db.Set<ChangeRow>().AsNoTracking().Where(row => row.Transaction < border);
    }

    private static ChangeBatch Begin(ScopeUnit unit)
    {
        var batch = new ChangeBatch();
        unit.BeforeCommit(batch.Write);
        return batch;
    }

    private void RingAfter(bool committed)
    {
        if (committed)
        {
            _signal.Ring();
        }
    }
}
