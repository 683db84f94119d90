using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Nodes;

internal static class NodesServices
{
    public static IServiceCollection AddNodes(this IServiceCollection services) => services;
}
