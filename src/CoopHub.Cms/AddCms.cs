using CoopHub.Cms.Audit;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Hosting;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Cms.Relations;
using CoopHub.Cms.Schedules;
using CoopHub.Cms.Schema;
using CoopHub.Cms.Scoping;
using CoopHub.Cms.Urls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace CoopHub.Cms;

/// <summary>Puts Umbraco's kernel on the house's database.</summary>
public static class CmsServices
{
    /// <summary>
    /// Registers the kernel's content services, answered by EF Core; what is not answered is removed. The database is
    /// expected as a <see cref="Func{TResult}"/> of <see cref="HubDb"/>.
    /// </summary>
    /// <param name="services">The container to fill.</param>
    /// <param name="configuration">The program's configuration, for what a room binds through the builder; the kernel's own settings keep their defaults.</param>
    /// <param name="more">What a room adds to the kernel: notification handlers, value converters.</param>
    public static IServiceCollection AddCms(this IServiceCollection services, IConfiguration configuration, Action<IUmbracoBuilder>? more = null)
    {
        var logging = NullLoggerFactory.Instance;
        var types = new TypeLoader(new TypeFinder(NullLogger<TypeFinder>.Instance, new KernelAssemblies(), null), NullLogger<TypeLoader>.Instance);

        var kernel = new ServiceCollection();
        var builder = new UmbracoBuilder(kernel, configuration, types, logging, new NoopProfiler(), AppCaches.Disabled);
        KernelParts.Trim(builder);
        more?.Invoke(builder);
        builder.Build();
        KernelParts.RemoveUnanswered(kernel);
        foreach (var registration in kernel)
        {
            services.Add(registration);
        }

        return services
            .AddScoping()
            .AddData()
            .AddHosting()
            .AddChanges()
            .AddSchedules()
            .AddNodes()
            .AddLanguages()
            .AddDataTypes()
            .AddDocumentTypes()
            .AddDocuments()
            .AddRelations()
            .AddAudit()
            .AddPropertyEditors()
            .AddUrls()
            .AddPublished()
            .AddSchema(configuration);
    }
}
