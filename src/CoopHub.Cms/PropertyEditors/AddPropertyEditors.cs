using CoopHub.Cms.Published;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

internal static class PropertyEditorsServices
{
    /// <summary>What property editors and value converters need; the editors themselves are listed in <see cref="KernelEditors"/>.</summary>
    public static IServiceCollection AddPropertyEditors(this IServiceCollection services)
    {
        services.AddSingleton<PropertyValidationService>();
        services.AddSingleton<IPropertyValidationService, GermanValidation>();
        // Looked up late: the published documents are read through the converters that this is for.
        services.AddSingleton(provider => new SafeHtml(key => provider.GetRequiredService<PublishedSite>().RouteOf(key)));
        services.AddSingleton<IHtmlSanitizer>(provider => provider.GetRequiredService<SafeHtml>());
        services.AddSingleton<SafeMarkdown>();
        services.AddSingleton<IMarkdownToHtmlConverter>(provider => provider.GetRequiredService<SafeMarkdown>());
        return services;
    }
}
