using CoopHub.Writing.Forms;
using CoopHub.Writing.Versions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Writing;

internal static class WritingRegistration
{
    /// <summary>How records are written, decided on and kept.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="kinds">The kinds of records that people write.</param>
    public static IUmbracoBuilder AddWriting(this IUmbracoBuilder builder, IEnumerable<RecordKind> kinds)
    {
        var services = builder.Services;
        services.AddSingleton(new RecordKinds(kinds));
        services.AddSingleton<RecordDesk>();
        services.AddSingleton<RecordTitles>();
        services.AddSingleton<FormReader>();
        services.AddSingleton<FormCheck>();
        services.AddSingleton<UnsavedDrafts>();
        services.AddSingleton<CreateRecord>();
        services.AddSingleton<DecideRecord>();
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<ArchiveRecord>();
        services.AddSingleton<MergeRecord>();
        services.AddSingleton<DuplicateRecord>();
        services.AddSingleton<BinRecord>();
        services.AddSingleton<RecordVersions>();
        services.AddSingleton<RestoreVersion>();
        services.AddSingleton<RecordHistory>();
        services.AddSingleton<Workload>();
        return builder
            .AddNotificationHandler<ContentPublishingNotification, OnlyApproved>()
            .AddNotificationHandler<ContentDeletedNotification, ForgetRecords>();
    }
}
