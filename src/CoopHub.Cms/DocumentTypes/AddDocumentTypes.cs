using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.DocumentTypes;

internal static class DocumentTypesServices
{
    public static IServiceCollection AddDocumentTypes(this IServiceCollection services) => services;
}
