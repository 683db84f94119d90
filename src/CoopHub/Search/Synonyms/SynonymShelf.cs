using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Search.Words;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Search.Synonyms;

/// <summary>
/// The synonyms that editors keep. They are applied to questions, not to texts, so that a new one works on every node as
/// soon as the node has heard of it, without building any index.
/// </summary>
public sealed class SynonymShelf : IChangeFollower
{
    /// <summary>How many characters a group may have.</summary>
    public const int LongestGroup = 1_000;

    /// <summary>How many groups there may be.</summary>
    public const int MostGroups = 2_000;

    private const string ChangeKind = "synonym";
    private readonly ICoreScopeProvider _scopes;
    private readonly Func<HubDb> _open;
    private readonly ChangeLog _log;
    private readonly TimeProvider _clock;
    private readonly Lock _loading = new();
    private Loaded? _loaded;

    /// <summary>Keeps them in the house's database.</summary>
    public SynonymShelf(ICoreScopeProvider scopes, Func<HubDb> open, ChangeLog log, TimeProvider clock) =>
        (_scopes, _open, _log, _clock) = (scopes, open, log, clock);

    /// <inheritdoc />
    public string Name => "Die Synonyme";

    /// <inheritdoc />
    public ChangePosition Position => Now.Position;

    /// <summary>The groups, in the order of their first words.</summary>
    public IReadOnlyList<SynonymGroup> All => Now.Groups;

    /// <summary>Saves a group, new or changed.</summary>
    /// <param name="key">Which one; null for a new one.</param>
    /// <param name="terms">Its words; empty ones and repetitions are dropped.</param>
    /// <param name="who">The member.</param>
    /// <param name="seen">When the group was last changed as far as the editor knew; null for a new one.</param>
    public SynonymOutcome Save(Guid? key, IEnumerable<string> terms, Guid who, DateTime? seen = null)
    {
        List<string> group = [.. terms.Select(term => term.Trim()).Where(term => WordScanner.Scan(term).Any()).Distinct(StringComparer.OrdinalIgnoreCase)];
        var joined = string.Join('\n', group);
        if (group.Count < 2 || joined.Length > LongestGroup)
        {
            return group.Count < 2 ? SynonymOutcome.TwoWordsNeeded : SynonymOutcome.TooLong;
        }
        using var scope = _scopes.CreateCoreScope();
        var rows = scope.Database().Set<SynonymRow>();
        var row = key is null ? null : rows.Find(key);
        if (key is not null && row is null)
        {
            return SynonymOutcome.Gone;
        }
        if (row is not null && row.ChangedAt != seen)
        {
            return SynonymOutcome.ChangedMeanwhile;
        }
        if (row is null && rows.Count() >= MostGroups)
        {
            return SynonymOutcome.TooMany;
        }
        row ??= rows.Add(new SynonymRow { Key = Guid.NewGuid() }).Entity;
        (row.Terms, row.ChangedAt, row.ChangedBy) = (joined, UtcTime.From(_clock.GetUtcNow().UtcDateTime), who);
        scope.Database().SaveChanges();
        _log.Append(ChangeKind, row.Key);
        scope.Complete();
        return SynonymOutcome.Saved;
    }

    /// <summary>Deletes a group that nobody has changed since it was seen.</summary>
    public SynonymOutcome Delete(Guid key, DateTime seen)
    {
        using var scope = _scopes.CreateCoreScope();
        if (scope.Database().Set<SynonymRow>().Find(key) is not { } row)
        {
            return SynonymOutcome.Gone;
        }
        if (row.ChangedAt != seen)
        {
            return SynonymOutcome.ChangedMeanwhile;
        }
        scope.Database().Remove(row);
        scope.Database().SaveChanges();
        _log.Append(ChangeKind, key);
        scope.Complete();
        return SynonymOutcome.Saved;
    }

    /// <summary>A group as it is in the database; null if there is none.</summary>
    public SynonymGroup? Find(Guid key)
    {
        using var db = _open();
        return db.Set<SynonymRow>().Find(key) is { } row ? Group(row) : null;
    }

    /// <summary>The groups as they are in the database now, for editors: <see cref="All"/> may be some milliseconds behind.</summary>
    public IReadOnlyList<SynonymGroup> List() => Read();

    /// <inheritdoc />
    public Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var groups = changes.Any(change => change.Kind == ChangeKind) ? Read() : Now.Groups;
        lock (_loading)
        {
            _loaded = new Loaded(groups, changes[^1].Position);
        }
        return Task.CompletedTask;
    }

    private Loaded Now
    {
        get
        {
            lock (_loading)
            {
                if (_loaded is null)
                {
                    var position = _log.Last();
                    _loaded = new Loaded(Read(), position);
                }
                return _loaded;
            }
        }
    }

    private List<SynonymGroup> Read()
    {
        using var db = _open();
        return [.. db.Set<SynonymRow>().AsNoTracking().OrderBy(row => row.Terms).AsEnumerable().Select(Group)];
    }

    private static SynonymGroup Group(SynonymRow row) => new(row.Key, row.Terms.Split('\n'), row.ChangedAt);

    private sealed record Loaded(IReadOnlyList<SynonymGroup> Groups, ChangePosition Position);
}

/// <summary>Words with one meaning.</summary>
/// <param name="Key">Which group it is.</param>
/// <param name="Terms">The words.</param>
/// <param name="ChangedAt">When it was last changed, in UTC.</param>
public sealed record SynonymGroup(Guid Key, IReadOnlyList<string> Terms, DateTime ChangedAt);

/// <summary>What became of a group that was to be saved.</summary>
public enum SynonymOutcome
{
    Saved,
    TwoWordsNeeded,
    TooLong,
    TooMany,
    Gone,
    ChangedMeanwhile,
}
