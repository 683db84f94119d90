using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Partners;

/// <summary>All Kommunen of the official list with their hierarchy, held in memory and read anew after an import.</summary>
public sealed class MunicipalityShelf(Func<HubDb> open, ChangeLog log) : IChangeFollower
{
    /// <summary>The kind under which an import stands in the change log.</summary>
    internal const string ChangeKind = "municipalities";

    /// <summary>The list as a whole; it is imported at once, so it is one thing in the change log.</summary>
    internal static readonly Guid ListKey = new("5f6c2a44-8f0e-4b0b-9d0e-6d5a1c0f7b21");

    private sealed record Snapshot(IReadOnlyDictionary<Ars, Municipality> ByArs, ILookup<Ars?, Municipality> Below);

    private volatile Snapshot _now = Shelve([]);

    public IEnumerable<Municipality> All => _now.ByArs.Values;

    /// <inheritdoc />
    public string Name => "municipalities";

    /// <inheritdoc />
    public ChangePosition Position { get; private set; }

    public Municipality? Find(Ars ars) => _now.ByArs.GetValueOrDefault(ars);

    /// <summary>What belongs to it directly: to a Landkreis its Samtgemeinden and Einheitsgemeinden, to a Samtgemeinde its members.</summary>
    public IEnumerable<Municipality> Below(Ars ars) => _now.Below[ars];

    /// <summary>Reads the list from the database.</summary>
    public void Load()
    {
        var position = log.Last();
        using var db = open();
        _now = Shelve([.. db.Municipalities.AsNoTracking().OrderBy(row => row.Ars).AsEnumerable().Select(row => row.ToMunicipality())]);
        Position = position;
    }

    /// <inheritdoc />
    public Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(change => change.Kind == ChangeKind))
        {
            Load();
        }
        Position = changes[^1].Position;
        return Task.CompletedTask;
    }

    private static Snapshot Shelve(IReadOnlyList<Municipality> all) =>
        new(all.ToDictionary(one => one.Ars), all.ToLookup(one => one.Ars.Parent));
}
