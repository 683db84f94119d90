using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Attachments;

/// <summary>Removes the files of documents that were deleted for good; those in the recycle bin keep theirs.</summary>
internal sealed class ForgetAttachments(AttachmentShelf shelf) : INotificationHandler<ContentDeletedNotification>
{
    public void Handle(ContentDeletedNotification notification) => shelf.RemoveAll([.. notification.DeletedEntities.Select(document => document.Key)]);
}
