using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Relations;

internal static class RelationsServices
{
    /// <summary>Relations between things.</summary>
    public static IServiceCollection AddRelations(this IServiceCollection services) => services
        .AddSingleton<IRelationTypeRepository, RelationTypeRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>()
        .AddTransient<INotificationAsyncHandler<ContentCopiedNotification>, RelateOnCopyNotificationHandler>()
        .AddTransient<INotificationHandler<ContentMovedToRecycleBinNotification>, FormerParent>()
        .AddTransient<INotificationHandler<ContentMovedNotification>, FormerParent>();
}
