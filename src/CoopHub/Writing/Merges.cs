using CoopHub.Cms.Data;
using CoopHub.Members;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Writing;

/// <summary>Which records of a kind went into which others, so that an old reference still finds what it means.</summary>
public sealed class Merges
{
    /// <summary>Nothing went anywhere.</summary>
    public static readonly Merges None = new(new Dictionary<Guid, Guid>());

    private readonly IReadOnlyDictionary<Guid, Guid> _into;

    private Merges(IReadOnlyDictionary<Guid, Guid> into) => _into = into;

    /// <summary>Those of one document type, as the database has them now.</summary>
    public static Merges Read(Func<HubDb> open, string typeAlias)
    {
        using var db = open();
        return new Merges(db.Workflows.AsNoTracking()
            .Where(row => row.TypeAlias == typeAlias && row.State == RecordState.Merged && row.MergedInto != null)
            .ToDictionary(row => row.DocumentKey, row => row.MergedInto!.Value));
    }

    /// <summary>The record that a key stands for today. A merged record is never merged into, so this comes to an end.</summary>
    public Guid Follow(Guid key)
    {
        while (_into.TryGetValue(key, out var next))
        {
            key = next;
        }
        return key;
    }
}

/// <summary>A room that keeps rows or references about records; it takes them along when one goes into another.</summary>
public interface ICarryOver
{
    /// <summary>Moves what is kept about a record to the one that it goes into. It runs in the scope of the merge.</summary>
    void CarryOver(Guid from, Guid into, Viewer viewer);
}
