using CoopHub.Cms.Changes;
using CoopHub.Search.Saved;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Upkeep;
using CoopHub.Search.ZeroHits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopHub.Search;

/// <summary>Registers the search room.</summary>
public static class SearchRegistration
{
    /// <summary>
    /// Registers <see cref="Finder"/>, <see cref="SynonymShelf"/>, <see cref="ZeroHitLog"/> and <see cref="SavedSearchShelf"/>. Every registered
    /// <see cref="IFindableSource"/> is found; the settings are in the section <see cref="SearchOptions.Section"/>.
    /// </summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SearchHome>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SearchHome>());
        services.AddSingleton<SynonymShelf>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SynonymShelf>());
        services.AddSingleton<ZeroHitLog>();
        services.AddSingleton<SavedSearchShelf>();
        services.AddSingleton(provider => new Finder(
            provider.GetRequiredService<SearchHome>(),
            provider.GetRequiredService<SynonymShelf>(),
            provider.GetRequiredService<ZeroHitLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SearchUpkeep>();
        services.AddHostedService<ZeroHitWriter>();
        return services;
    }
}
