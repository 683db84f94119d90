using CoopHub.Cms;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Schema;
using CoopHub.Database;
using CoopHub.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Tests.Kit;

/// <summary>One process with the rooms and the repository's own schema files, started as the program starts, on a test's database.</summary>
internal sealed class HubSite : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly TempFolder _index = new();

    public HubSite(TestDatabase database, bool withDemonstration = false)
    {
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(database.Configuration)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [$"{SchemaOptions.Section}:Folder"] = Path.Combine(SharedData.Repository, "uSync", "v17"),
                [$"{SearchOptions.Section}:{nameof(SearchOptions.Folder)}"] = _index.Path,
            })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddHubDatabase(configuration)
            .AddCms(configuration, kernel => kernel.AddHub())
            .BuildServiceProvider();
        Find<HubStart>().RunAsync(withDemonstration).GetAwaiter().GetResult();
    }

    public IContentService Documents => Find<IContentService>();

    public T Find<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Takes in what was changed since, as the program does in the background.</summary>
    public async Task FollowAsync()
    {
        foreach (var follower in _services.GetServices<IChangeFollower>())
        {
            await follower.CatchUpAsync(_services);
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        _index.Dispose();
    }
}

/// <summary>A site with the demonstration, shared by the tests of a class that only read. It is made when it is first asked for.</summary>
public sealed class DemonstrationSite<TDatabase> : IDisposable, IHoldsSite
    where TDatabase : TestDatabase, new()
{
    private readonly Lazy<(TestDatabase Database, HubSite Site)> _made = new(() =>
    {
        var database = new TDatabase();
        return (database, new HubSite(database, withDemonstration: true));
    });

    HubSite IHoldsSite.Site => _made.Value.Site;

    public void Dispose()
    {
        if (_made.IsValueCreated)
        {
            _made.Value.Site.Dispose();
            _made.Value.Database.Dispose();
        }
    }
}

/// <summary>Holds a site that several tests read.</summary>
public interface IHoldsSite
{
    internal HubSite Site { get; }
}
