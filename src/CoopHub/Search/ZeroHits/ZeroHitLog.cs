using System.Collections.Concurrent;
using CoopHub.Cms.Data;
using CoopHub.Search.Queries;
using CoopHub.Search.Words;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Search.ZeroHits;

/// <summary>
/// What people looked for in vain, so that editors can add synonyms. Queries are collected in memory and written every few
/// seconds: a visitor never waits for it, and nobody can fill the database faster than that.
/// </summary>
public sealed class ZeroHitLog(Func<HubDb> open, TimeProvider clock)
{
    /// <summary>Longer queries are cut.</summary>
    public const int LongestQuery = 120;

    /// <summary>The oldest ones are forgotten beyond this many.</summary>
    public const int MostKept = 2_000;

    private const int MostWaiting = 500;
    private readonly ConcurrentDictionary<string, int> _waiting = new(StringComparer.Ordinal);

    /// <summary>Notes that a query found nothing.</summary>
    public void Note(string? typed)
    {
        var query = Normal(typed);
        if (query.Length > 0 && (_waiting.Count < MostWaiting || _waiting.ContainsKey(query)))
        {
            _waiting.AddOrUpdate(query, 1, (_, count) => count + 1);
        }
    }

    /// <summary>The queries without hits, the most frequent ones first.</summary>
    public IReadOnlyList<ZeroHit> List(int most = 200)
    {
        Write();
        using var db = open();
        return [.. db.Set<ZeroHitRow>().AsNoTracking()
            .OrderByDescending(row => row.Count).ThenByDescending(row => row.LastAt).ThenBy(row => row.Query)
            .Take(most)
            .Select(row => new ZeroHit(row.Query, row.Count, row.LastAt))];
    }

    /// <summary>Forgets a query, because it was dealt with.</summary>
    public void Forget(string? typed)
    {
        var query = Normal(typed);
        using var db = open();
        db.BeginWriting();
        db.Set<ZeroHitRow>().Where(row => row.Query == query).ExecuteDelete();
        db.Database.CommitTransaction();
    }

    /// <summary>Writes what was noted so far.</summary>
    public void Write()
    {
        if (_waiting.IsEmpty)
        {
            return;
        }
        var noted = _waiting.Keys.Select(query => (Query: query, Count: _waiting.TryRemove(query, out var count) ? count : 0)).Where(hit => hit.Count > 0).ToList();
        using var db = open();
        db.BeginWriting();
        foreach (var (query, count) in noted)
        {
            Add(db, query, count);
        }
        Trim(db);
        db.Database.CommitTransaction();
    }

    /// <summary>Lower case, words apart by one space; what looks like a mail address or a long number is left out: it may name a person.</summary>
    internal static string Normal(string? typed)
    {
        var words = QueryReader.Clean(typed is { Length: > 1_000 } ? typed[..1_000] : typed ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !LooksPersonal(word))
            .Select(word => word.ToLowerInvariant());
        var query = string.Join(' ', words);
        return query.Length > LongestQuery ? query[..LongestQuery] : query;
    }

    private static bool LooksPersonal(string word) =>
        word.Count(char.IsDigit) >= 6 || (word.Contains('@', StringComparison.Ordinal) && WordScanner.Scan(word).Skip(1).Any());

    // Two nodes may note the same query at the same time: whoever comes second adds to the row of the first.
    private void Add(HubDb db, string query, int count)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var changed = db.Set<ZeroHitRow>().Where(row => row.Query == query)
            .ExecuteUpdate(set => set.SetProperty(row => row.Count, row => row.Count + count).SetProperty(row => row.LastAt, now));
        if (changed == 0)
        {
            db.Add(new ZeroHitRow { Query = query, Count = count, LastAt = now });
            db.SaveChanges();
        }
    }

    private static void Trim(HubDb db)
    {
        var border = db.Set<ZeroHitRow>().OrderByDescending(row => row.LastAt).Skip(MostKept).Select(row => (DateTime?)row.LastAt).FirstOrDefault();
        if (border is { } oldest)
        {
            db.Set<ZeroHitRow>().Where(row => row.LastAt <= oldest).ExecuteDelete();
        }
    }
}

/// <summary>A query that found nothing, how often, and when last (UTC).</summary>
public sealed record ZeroHit(string Query, int Count, DateTime LastAt);
