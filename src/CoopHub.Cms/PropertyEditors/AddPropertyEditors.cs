using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.PropertyEditors;

internal static class PropertyEditorsServices
{
    public static IServiceCollection AddPropertyEditors(this IServiceCollection services) => services;
}
