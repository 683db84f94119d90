using CoopHub.Attachments;
using CoopHub.Cms.Hosting;
using CoopHub.Cms.Published;
using CoopHub.Cms.Schema;
using CoopHub.Confirmations;
using CoopHub.Database;
using CoopHub.Demonstration;
using CoopHub.Groups;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Search;
using CoopHub.Solutions;
using CoopHub.Writing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub;

/// <summary>Registers the first floor.</summary>
public static class HubRegistration
{
    /// <summary>Adds the rooms, the lowest first: no room knows a later one.</summary>
    public static IUmbracoBuilder AddHub(this IUmbracoBuilder builder)
    {
        builder.Services.AddSearch(builder.Config);
        builder
            .AddPartners()
            .AddMembers()
            .AddAttachments()
            .AddWriting(WrittenKinds.All)
            .AddGroups()
            .AddSolutions()
            .AddConfirmations()
            .AddNews()
            .AddPages();
        builder.Services.AddSingleton<FindableArchive>();
        builder.Services.AddSingleton<DemonstrationGroups>();
        builder.Services.AddSingleton<LoadDemonstration>();
        builder.Services.AddSingleton<FirstContent>();
        builder.Services.AddSingleton<Shelves>();
        builder.Services.AddSingleton(provider => new HubStart(
            provider.GetRequiredService<DatabaseStart>(),
            provider.GetRequiredService<SchemaImport>(),
            provider.GetRequiredService<CmsStart>(),
            provider.GetRequiredService<FirstContent>(),
            provider.GetRequiredService<PublishedSite>(),
            provider.GetRequiredService<MunicipalityShelf>(),
            provider.GetRequiredService<Shelves>()));
        return builder;
    }
}
