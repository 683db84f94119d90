using CoopHub.Attachments.Texts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Attachments;

/// <summary>Registers the files that hang on records.</summary>
public static class AttachmentServices
{
    /// <summary>Registers the use cases; the kernel, the change log and the database are expected.</summary>
    public static IUmbracoBuilder AddAttachments(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<AttachmentShelf>();
        builder.Services.AddSingleton<TextExtraction>();
        builder.Services.AddSingleton<AddAttachment>();
        builder.Services.AddSingleton<RemoveAttachment>();
        builder.Services.AddSingleton<ReadAttachment>();
        return builder.AddNotificationHandler<ContentDeletedNotification, ForgetAttachments>();
    }
}
