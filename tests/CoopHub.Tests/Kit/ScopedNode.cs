using CoopHub.Cms.Changes;
using CoopHub.Cms.Scoping;
using CoopHub.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Events;

namespace CoopHub.Tests.Kit;

/// <summary>One process on a database, with units of work and the change log but without the kernel's services.</summary>
internal sealed class ScopedNode : IDisposable
{
    private readonly ServiceProvider _services;

    public ScopedNode(TestDatabase database, params IChangeFollower[] followers)
    {
        var services = new ServiceCollection().AddLogging().AddHubDatabase(database.Configuration).AddScoping().AddChanges();
        services.AddSingleton<IEventAggregator>(News);
        foreach (var follower in followers)
        {
            services.AddSingleton(follower);
        }
        _services = services.BuildServiceProvider();
    }

    public ToldNews News { get; } = new();
    public HubScopeProvider Scopes => _services.GetRequiredService<HubScopeProvider>();
    public ChangeLog Changes => _services.GetRequiredService<ChangeLog>();

    /// <summary>Starts what runs in the background; it ends with the node.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public void Dispose()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            service.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        _services.Dispose();
    }
}
