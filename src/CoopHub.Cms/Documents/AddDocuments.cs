using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Documents;

internal static class DocumentsServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services;
}
