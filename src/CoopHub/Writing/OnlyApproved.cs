using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Writing;

/// <summary>
/// Lets nothing out that people write and nobody has approved, whoever asks for it: the kernel publishes at a set time
/// without looking for an approval. What nobody has written on here was imported, and passes.
/// </summary>
internal sealed class OnlyApproved(ICoreScopeProvider scopes) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        var keys = notification.PublishedEntities.Select(document => document.Key).ToList();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        if (scope.Database().Workflows.AsNoTracking().Any(row => keys.Contains(row.DocumentKey) && row.State != RecordState.Published))
        {
            notification.CancelOperation(new EventMessage("Freigabe", "Der Entwurf ist nicht freigegeben.", EventMessageType.Error));
        }
    }
}

/// <summary>Forgets what was noted about documents that were deleted for good.</summary>
internal sealed class ForgetRecords(ICoreScopeProvider scopes) : INotificationHandler<ContentDeletedNotification>
{
    public void Handle(ContentDeletedNotification notification)
    {
        var keys = notification.DeletedEntities.Select(document => document.Key).ToList();
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        db.Workflows.Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
        db.RecordEvents.Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
        db.UnsavedDrafts.Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
        scope.Complete();
    }
}
