using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Languages;

internal static class LanguagesServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services;
}
