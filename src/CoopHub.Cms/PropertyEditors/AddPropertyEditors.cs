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
        services.AddSingleton<SafeHtml>();
        services.AddSingleton<IHtmlSanitizer>(provider => provider.GetRequiredService<SafeHtml>());
        services.AddSingleton<SafeMarkdown>();
        services.AddSingleton<IMarkdownToHtmlConverter>(provider => provider.GetRequiredService<SafeMarkdown>());
        return services;
    }
}
