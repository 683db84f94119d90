using CoopHub.Cms.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Documents;

internal static class DocumentsServices
{
    /// <summary>Documents with their versions and schedules.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<DocumentVersions>();
        services.AddSingleton<DocumentSchedules>();
        services.AddSingleton<DocumentTreeCheck>();
        services.AddSingleton<IDocumentRepository, DocumentRepository>();
        services.AddSingleton<IScheduledWork, ScheduledPublishing>();
        return services;
    }
}
