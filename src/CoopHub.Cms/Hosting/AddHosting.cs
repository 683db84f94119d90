using CoopHub.Cms.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.Hosting;

internal static class HostingServices
{
    /// <summary>The small answers: JSON, URL segments, who "the user" is, what time it is.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddSingleton<KernelJson>();
        services.AddSingleton<IJsonSerializer>(provider => provider.GetRequiredService<KernelJson>());
        services.AddSingleton<IConfigurationEditorJsonSerializer>(provider => provider.GetRequiredService<KernelJson>());
        services.AddSingleton<IUserIdKeyResolver, SystemUser>();
        services.AddSingleton<ILocalizedTextService, GermanTexts>();
        services.AddSingleton<ICultureDictionary, NoDictionary>();
        services.AddSingleton<IHostingEnvironment, HostPlace>();
        services.AddSingleton(provider => new CmsStart(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<ILanguageRepository>(),
            provider.GetRequiredService<IRelationTypeRepository>()));
        services.AddSingleton(NoBlueprints.Repository());
        services.AddSingleton(NotAnswered.For<ITemplateService>());
        // Otherwise the kernel checks what does not vary only when it is told that the default language is being saved.
        services.Configure<ContentSettings>(settings => settings.AllowEditInvariantFromNonDefault = true);
        // The defaults carry the German replacements: ä becomes ae, ß becomes ss.
        services.AddSingleton<IShortStringHelper>(_ =>
            new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())));
        return services;
    }
}
