using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.DocumentTypes;

internal static class DocumentTypesServices
{
    /// <summary>Document types, kept in memory.</summary>
    public static IServiceCollection AddDocumentTypes(this IServiceCollection services)
    {
        services.AddSingleton<DocumentTypeReader>();
        services.AddSingleton<DocumentTypeWriter>();
        services.AddSingleton<DocumentTypeRepository>();
        services.AddSingleton<IContentTypeRepository>(provider => provider.GetRequiredService<DocumentTypeRepository>());
        services.AddSingleton<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();
        return services;
    }
}
