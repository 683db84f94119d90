using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Cms.Scoping;

internal static class ScopingServices
{
    /// <summary>Units of work over the house's database.</summary>
    public static IServiceCollection AddScoping(this IServiceCollection services)
    {
        services.AddSingleton<HubScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<HubScopeProvider>());
        return services;
    }
}
