using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.DataTypes;

internal static class DataTypesServices
{
    public static IServiceCollection AddDataTypes(this IServiceCollection services) => services;
}
