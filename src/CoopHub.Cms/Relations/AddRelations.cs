using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Relations;

internal static class RelationsServices
{
    public static IServiceCollection AddRelations(this IServiceCollection services) => services;
}
