using CoopHub.Cms.Changes;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace CoopHub.Cms.Published;

internal static class PublishedServices
{
    /// <summary>What visitors see, in memory, under the kernel's contract.</summary>
    public static IServiceCollection AddPublished(this IServiceCollection services)
    {
        services.AddSingleton<IVariationContextAccessor, ThreadCultureVariationContextAccessor>();
        services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<IPublishedModelFactory>(provider => new PublishedModelFactory(
            provider.GetServices<PublishedModels>().SelectMany(models => models.Types),
            provider.GetRequiredService<IPublishedValueFallback>()));
        services.AddSingleton<PublishedReader>();
        services.AddSingleton(provider => new PublishedSite(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<ChangeLog>(),
            provider.GetRequiredService<PublishedReader>(),
            provider.GetRequiredService<DocumentTypeRepository>(),
            provider.GetRequiredService<DataTypeRepository>(),
            provider.GetRequiredService<LanguageRepository>(),
            // The picker's converter asks for the site, and the site for the types with their converters.
            new Lazy<IPublishedContentTypeFactory>(provider.GetRequiredService<IPublishedContentTypeFactory>),
            provider.GetRequiredService<IPublishedModelFactory>(),
            provider.GetRequiredService<IVariationContextAccessor>()));
        services.AddSingleton<IPublishedContentCache>(provider => provider.GetRequiredService<PublishedSite>());
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<PublishedSite>());
        return services;
    }
}
