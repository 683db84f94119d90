using System.Diagnostics;
using CoopHub.Database;
using CoopHub.Search;
using CoopHub.SearchEvaluation;
using CoopHub.Tests.Indexer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CoopHub.Benchmarks;

/// <summary>How long a committed change takes until it is found: on the node that made it, and on another one on the same PostgreSQL server.</summary>
internal static class VisibleAfter
{
    private const int Changes = 100;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coophub-visible-").FullName;
        try
        {
            await MeasureAsync("SQLite", folder, $"Data Source={Path.Combine(folder, "hub.db")}", nodes: 1);
            if (Environment.GetEnvironmentVariable(Quality.PostgresVariable) is { Length: > 0 } server)
            {
                await OnPostgresAsync(folder, server);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task OnPostgresAsync(string folder, string server)
    {
        var name = $"coophub_visible_{Environment.ProcessId}";
        await using var source = NpgsqlDataSource.Create(server);
        await ExecuteAsync(source, $"CREATE DATABASE {name}");
        try
        {
            await MeasureAsync("PostgreSQL", folder, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString, nodes: 2);
        }
        finally
        {
            await ExecuteAsync(source, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(string database, string folder, string connection, int nodes)
    {
        var sites = new List<ServiceProvider>();
        for (var number = 0; number < nodes; number++)
        {
            sites.Add(await StartAsync(connection, database, Path.Combine(folder, $"{database}-{number}")));
        }
        var times = sites.ConvertAll(_ => new List<double>());
        for (var number = 0; number < Changes; number++)
        {
            var (word, key) = ($"Wohngeld{number:D3}x", new Guid(number, 0, 0, new byte[8]));
            sites[0].GetRequiredService<KeyedRecords>().Write(key, word);
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(sites.Select((site, at) => Task.Run(() => times[at].Add(UntilFound(site, key, word, watch)))));
        }
        foreach (var (at, site) in sites.Index())
        {
            Console.WriteLine($"{database}, {(at == 0 ? "the node itself" : "another node")}: found {SearchScenario.At(times[at], .5):0.0} ms (p50), {SearchScenario.At(times[at], .95):0.0} ms (p95) after its commit");
            foreach (var service in site.GetServices<IHostedService>())
            {
                await service.StopAsync(CancellationToken.None);
            }
            await site.DisposeAsync();
        }
    }

    private static double UntilFound(ServiceProvider site, Guid key, string word, Stopwatch watch)
    {
        var finder = site.GetRequiredService<Finder>();
        while (!finder.Search(new SearchRequest(word, ["public"]) { Repeated = true, PageSize = 1 }).Hits.Any(hit => hit.Record.Key == key))
        {
            if (watch.Elapsed > s_patience)
            {
                throw new TimeoutException($"{word} was not found.");
            }
            Thread.Sleep(1);
        }
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<ServiceProvider> StartAsync(string connection, string database, string folder)
    {
        var site = Indexer.Site(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:ConnectionString"] = connection,
                ["Database:Provider"] = database,
                ["Search:Folder"] = folder,
            })
            .Build());
        await site.GetRequiredService<DatabaseStart>().RunAsync();
        foreach (var service in site.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
        await Indexer.CompareAsync(site, s_patience);
        return site;
    }
}
