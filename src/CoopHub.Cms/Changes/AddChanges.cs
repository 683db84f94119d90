using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Changes;

internal static class ChangesServices
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services;
}
