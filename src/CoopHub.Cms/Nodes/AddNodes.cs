using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Nodes;

internal static class NodesServices
{
    /// <summary>The tree that documents, types and folders share.</summary>
    public static IServiceCollection AddNodes(this IServiceCollection services)
    {
        services.AddSingleton<NodeWriter>();
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        services.AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>();
        return services;
    }
}
