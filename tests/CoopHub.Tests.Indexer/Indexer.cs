using System.Diagnostics;
using CoopHub.Cms;
using CoopHub.Cms.Changes;
using CoopHub.Database;
using CoopHub.Search;
using CoopHub.Search.Index;
using CoopHub.Search.Upkeep;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopHub.Tests.Indexer;

/// <summary>
/// A process that changes records and follows them with its index until it is killed. At its start it waits until the index
/// has caught up, and says whether it equals the database.
/// </summary>
public static class Indexer
{
    /// <summary>What it says when index and database are equal.</summary>
    public const string Equal = "equal";

    /// <summary>The entry point; the arguments are keys and values of the configuration by turns.</summary>
    public static async Task Main(string[] settings)
    {
        await using var site = Site(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
            .Build());
        foreach (var service in site.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
        Console.WriteLine(await CompareAsync(site, TimeSpan.FromSeconds(60)) ?? Equal);
        Change(site.GetRequiredService<KeyedRecords>());
    }

    /// <summary>A site with nothing but these records and their index.</summary>
    public static ServiceProvider Site(IConfiguration configuration) => new ServiceCollection()
        .AddLogging()
        .AddHubDatabase(configuration)
        .AddCms(configuration)
        .AddSearch(configuration)
        .AddSingleton<KeyedRecords>()
        .AddSingleton<IFindableSource>(provider => provider.GetRequiredService<KeyedRecords>())
        .BuildServiceProvider();

    /// <summary>
    /// Waits until the index has taken everything in and equals the database; says what still differs at the end of patience, or
    /// nothing. On PostgreSQL the log holds back what is committed while an older transaction is open anywhere on the server.
    /// </summary>
    public static async Task<string?> CompareAsync(IServiceProvider site, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (Difference(site) is { } difference)
        {
            if (waited.Elapsed > patience)
            {
                return difference;
            }
            await Task.Delay(20);
        }
        return null;
    }

    private static string? Difference(IServiceProvider site)
    {
        var home = site.GetRequiredService<SearchHome>();
        var log = site.GetRequiredService<ChangeLog>();
        if (home.RebuildReason is not null || home.Progress.Building || home.Position < log.Last())
        {
            return $"The index stayed at {home.Position} of {log.Last()}: {home.RebuildReason} {home.Progress.Failure}";
        }
        var wanted = site.GetRequiredService<KeyedRecords>().ReadAll().Select(record => $"{record.Key} {record.Title}").Order(StringComparer.Ordinal).ToList();
        var found = Indexed(home);
        return wanted.SequenceEqual(found, StringComparer.Ordinal)
            ? null
            : $"{wanted.Count} records in the database, {found.Count} in the index; different: {string.Join(", ", wanted.Except(found).Concat(found.Except(wanted)).Take(5))}";
    }

    private static List<string> Indexed(SearchHome home) => home.Read((_, searcher) =>
        searcher.Search(new Lucene.Net.Search.MatchAllDocsQuery(), Math.Max(1, searcher.IndexReader.MaxDoc)).ScoreDocs
            .Select(hit => RecordDocument.Read(searcher.Doc(hit.Doc), texts: false))
            .Select(record => $"{record.Key} {record.Title}")
            .Order(StringComparer.Ordinal)
            .ToList());

    private static void Change(KeyedRecords records)
    {
        // Not for secrets: it picks what to change.
        var chance = new Random();
        var keys = Enumerable.Range(1, 60).Select(number => new Guid(number, 0, 0, new byte[8])).ToList();
        while (true)
        {
            records.Write(keys[chance.Next(keys.Count)], chance.Next(4) == 0 ? "" : $"Wohngeldantrag {chance.Next(1_000_000)}");
        }
    }
}
