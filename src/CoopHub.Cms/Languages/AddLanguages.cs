using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Languages;

internal static class LanguagesServices
{
    /// <summary>Languages, kept in memory.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<LanguageRepository>();
        services.AddSingleton<ILanguageRepository>(provider => provider.GetRequiredService<LanguageRepository>());
        return services;
    }
}
