using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Nodes;

internal static class NodesServices
{
    /// <summary>The tree that documents, types and folders share.</summary>
    public static IServiceCollection AddNodes(this IServiceCollection services)
    {
        services.AddSingleton<NodeWriter>();
        services.AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        services.AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>();
        return services;
    }
}
