using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Schema;

internal static class SchemaServices
{
    public static IServiceCollection AddSchema(this IServiceCollection services) => services;
}
