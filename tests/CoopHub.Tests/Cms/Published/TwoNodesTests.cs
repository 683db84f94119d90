using System.Diagnostics;
using CoopHub.Cms.Published;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CoopHub.Tests.Cms.Published;

/// <summary>Two nodes on one database, with all that runs in the background.</summary>
public abstract class TwoNodesTests(TestDatabase database) : IAsyncLifetime
{
    // Generous, because the test machine may be busy; how long it takes is measured by the benchmarks.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DocumentSite _here = new DocumentSite(database).WithPages();
    private readonly ServiceProvider _there = TestSite.On(database);

    private PublishedSite Here => _here.Services.GetRequiredService<PublishedSite>();
    private PublishedSite There => _there.GetRequiredService<PublishedSite>();

    [DatabaseFact]
    public async Task A_publish_on_one_node_is_seen_on_both()
    {
        var home = _here.PublishedPage("Startseite", "eins");
        await SeenAsync(Here, "/", "eins");
        await SeenAsync(There, "/", "eins");

        home.SetValue("summary", "zwei");
        _here.Documents.Save(home);
        Assert.True(_here.Documents.Publish(home, ["*"]).Success);

        await SeenAsync(Here, "/", "zwei");
        await SeenAsync(There, "/", "zwei");
    }

    [DatabaseFact]
    public async Task A_node_that_has_loaded_nothing_yet_loads_with_the_first_change()
    {
        _here.PublishedPage("Startseite", "eins");

        await SeenAsync(There, "/", "eins");
    }

    public async Task InitializeAsync()
    {
        foreach (var service in Background())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var service in Background())
        {
            await service.StopAsync(CancellationToken.None);
        }
        _here.Dispose();
        await _there.DisposeAsync();
        database.Dispose();
    }

    private IEnumerable<IHostedService> Background() => _here.Services.GetServices<IHostedService>().Concat(_there.GetServices<IHostedService>());

    private static async Task SeenAsync(PublishedSite site, string route, string summary)
    {
        var waited = Stopwatch.StartNew();
        while (site.FindByRoute(route)?.GetProperty("summary")?.GetSourceValue() as string != summary)
        {
            Assert.True(waited.Elapsed < Patience, $"„{summary}“ did not arrive.");
            await Task.Delay(20);
        }
    }
}

public sealed class TwoNodesTestsOnSqlite() : TwoNodesTests(new SqliteTestDatabase());

public sealed class TwoNodesTestsOnPostgres() : TwoNodesTests(new PostgresTestDatabase());
