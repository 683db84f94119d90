using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopHub.Cms.Changes;

/// <summary>Registers the change log.</summary>
internal static class ChangesServices
{
    /// <summary>Registers <see cref="ChangeLog"/> and the service that hands it to every registered <see cref="IChangeFollower"/>.</summary>
    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChangeSignal>();
        services.TryAddSingleton(provider => new ChangeLog(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<Func<HubDb>>(),
            provider.GetRequiredService<ChangeSignal>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<ChangeFollowers>();
        return services;
    }
}
