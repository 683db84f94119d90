using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Search.Saved;

/// <summary>The searches that members keep. Nobody but the member sees them.</summary>
public sealed class SavedSearchShelf(Func<HubDb> open, TimeProvider clock)
{
    public const int LongestName = 120;
    public const int LongestQuery = 2_000;

    /// <summary>How many searches a member may keep.</summary>
    public const int Most = 100;

    /// <summary>The member's searches, the newest first.</summary>
    public async Task<IReadOnlyList<SavedSearchRow>> ListAsync(Guid member, CancellationToken stop)
    {
        await using var db = open();
        return await db.SavedSearches.AsNoTracking().Where(row => row.Member == member).OrderByDescending(row => row.SavedAt).ThenBy(row => row.Name).ToListAsync(stop);
    }

    /// <summary>Keeps a search; one with the same query gets the new name.</summary>
    public async Task<SaveSearchOutcome> SaveAsync(Guid member, string name, string query, CancellationToken stop)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName || query.Length > LongestQuery)
        {
            return query.Length > LongestQuery ? SaveSearchOutcome.TooLong : SaveSearchOutcome.NameMissing;
        }
        await using var db = open();
        db.BeginWriting();
        var kept = await db.SavedSearches.Where(row => row.Member == member).ToListAsync(stop);
        var row = kept.Find(one => one.Query == query);
        if (row is null && kept.Count >= Most)
        {
            return SaveSearchOutcome.TooMany;
        }
        row ??= db.SavedSearches.Add(new SavedSearchRow { Member = member, Query = query, SavedAt = UtcTime.From(clock.GetUtcNow().UtcDateTime) }).Entity;
        row.Name = name;
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return SaveSearchOutcome.Saved;
    }

    /// <summary>Forgets a search of this member; nothing happens where it is another's.</summary>
    public async Task RemoveAsync(Guid member, Guid key, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        await db.SavedSearches.Where(row => row.Member == member && row.Key == key).ExecuteDeleteAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
    }
}

/// <summary>What became of a search that was to be kept.</summary>
public enum SaveSearchOutcome
{
    Saved,
    NameMissing,
    TooLong,
    TooMany,
}
