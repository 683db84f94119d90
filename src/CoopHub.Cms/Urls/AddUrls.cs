using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Urls;

internal static class UrlsServices
{
    public static IServiceCollection AddUrls(this IServiceCollection services) => services;
}
