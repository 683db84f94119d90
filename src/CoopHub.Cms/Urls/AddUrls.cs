using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Urls;

internal static class UrlsServices
{
    /// <summary>The addresses that documents had before.</summary>
    public static IServiceCollection AddUrls(this IServiceCollection services)
    {
        services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
        services.AddSingleton<FormerRoutes>();
        services.AddSingleton(provider => new Redirects(provider.GetRequiredService<HubScopeProvider>(), provider.GetRequiredService<PublishedSite>()));
        return services;
    }
}
