using CoopHub.Cms.Changes;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;

namespace CoopHub.Cms.Published;

internal static class PublishedServices
{
    /// <summary>What visitors see, in memory, and the ways through it, under the kernel's contracts.</summary>
    public static IServiceCollection AddPublished(this IServiceCollection services)
    {
        services.AddSingleton<IVariationContextAccessor, ReadersLanguage>();
        services.AddSingleton<IPublishedValueFallback, LanguageFallback>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<IPublishedModelFactory>(provider => new PublishedModelFactory(
            provider.GetServices<PublishedModels>().SelectMany(models => models.Types),
            provider.GetRequiredService<IPublishedValueFallback>()));
        services.AddSingleton(provider => new PublishedTypes(
            provider.GetRequiredService<DocumentTypeRepository>(),
            provider.GetRequiredService<DataTypeRepository>(),
            provider.GetRequiredService<LanguageRepository>(),
            new Lazy<IPublishedContentTypeFactory>(provider.GetRequiredService<IPublishedContentTypeFactory>),
            provider.GetRequiredService<IPublishedModelFactory>(),
            provider.GetRequiredService<IVariationContextAccessor>()));
        services.AddSingleton<PublishedReader>();
        services.AddSingleton(provider => new PublishedSite(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<ChangeLog>(),
            provider.GetRequiredService<PublishedReader>(),
            provider.GetRequiredService<PublishedTypes>()));
        services.AddSingleton<IPublishedContentCache>(provider => provider.GetRequiredService<PublishedSite>());
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<PublishedSite>());
        services.AddSingleton<IDocumentNavigationQueryService, PublishedNavigation>();
        services.AddSingleton<PublishedStatus>();
        services.AddSingleton<IPublishedContentStatusFilteringService>(provider => provider.GetRequiredService<PublishedStatus>());
        services.AddSingleton<IPublishStatusQueryService>(provider => provider.GetRequiredService<PublishedStatus>());
        services.AddSingleton<IPublishedUrlProvider, PublishedUrls>();
        return services;
    }
}
