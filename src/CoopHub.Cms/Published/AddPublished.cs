using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Published;

internal static class PublishedServices
{
    public static IServiceCollection AddPublished(this IServiceCollection services) => services;
}
