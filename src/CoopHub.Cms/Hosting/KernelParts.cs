using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Filters;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// Which of the kernel's own registrations are kept. Everything else that it registers (back office, media, members,
/// templates, webhooks, packages, health checks …) is taken out, so that nothing in the container cannot be built.
/// </summary>
internal static class KernelParts
{
    /// <summary>The services that are kept as the kernel registers them; why, is told in the floor's README.</summary>
    public static readonly IReadOnlyList<Type> Kept =
    [
        typeof(AppCaches),
        typeof(IAppPolicyCache),
        typeof(IRequestCache),
        typeof(Umbraco.Cms.Core.Logging.IProfiler),
        typeof(Umbraco.Cms.Core.Logging.IProfilingLogger),
        typeof(ServiceFactory),
        typeof(IEventAggregator),
        typeof(IEventMessagesFactory),
        typeof(IEventMessagesAccessor),
        typeof(Lazy<>),
        typeof(Umbraco.Cms.Core.Configuration.IUmbracoVersion),
        typeof(Umbraco.Cms.Core.Configuration.IEntryAssemblyMetadata),
        typeof(Umbraco.Cms.Core.IO.IIOHelper),
        typeof(IDataValueEditorFactory),
        typeof(PropertyEditorCollection),
        typeof(DataEditorCollection),
        typeof(DataValueReferenceFactoryCollection),
        typeof(PropertyValueConverterCollection),
        typeof(IValueEditorCache),
        typeof(IMarkdownSanitizer),
        typeof(IKeyValueService),
        typeof(IDataTypeContainerService),
        typeof(IContentTypeContainerService),
        typeof(IIsoCodeValidator),
        typeof(ICultureService),
        typeof(ILanguageService),
        typeof(IRedirectUrlService),
        typeof(IContentService),
        typeof(IContentTypeService),
        typeof(IEntityService),
        typeof(IRelationService),
        typeof(ICultureImpactFactory),
        typeof(IPropertyTypeUsageService),
        typeof(IDataTypeUsageService),
        typeof(ContentTypeFilterCollection),
        typeof(UrlSegmentProviderCollection),
        typeof(DefaultUrlSegmentProvider),
    ];

    /// <summary>Empties the kernel's collections of parts whose surroundings are not here.</summary>
    public static void Trim(IUmbracoBuilder builder)
    {
        builder.CacheRefreshers().Clear();
        PropertyEditors.KernelEditors.Add(builder);
        builder.UrlProviders().Clear();
    }

    /// <summary>Takes out what is not kept.</summary>
    public static void RemoveUnanswered(IServiceCollection kernel)
    {
        for (var index = kernel.Count - 1; index >= 0; index--)
        {
            if (IsFromTheKernel(kernel[index]) && !IsKept(kernel[index].ServiceType))
            {
                kernel.RemoveAt(index);
            }
        }
    }

    // What a room adds to the kernel, such as a notification handler, is the room's own.
    private static bool IsFromTheKernel(ServiceDescriptor registration) =>
        registration.ServiceType.Assembly == typeof(IContentService).Assembly
        && (registration.ImplementationType is null || registration.ImplementationType.Assembly == typeof(IContentService).Assembly);

    private static bool IsKept(Type service) =>
        Kept.Contains(service)
        || service.IsAssignableTo(typeof(IDataEditor))
        || service.IsAssignableTo(typeof(IPropertyValueConverter))
        || (service is { IsGenericType: true, IsGenericTypeDefinition: false } && Kept.Contains(service.GetGenericTypeDefinition()));
}
