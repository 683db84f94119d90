using CoopHub.Attachments.Texts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Attachments;

/// <summary>Registers the files that hang on records.</summary>
public static class AttachmentServices
{
    /// <summary>Registers the use cases; the kernel, the change log and the database are expected.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddSingleton<AttachmentShelf>()
        .AddSingleton<TextExtraction>()
        .AddSingleton<AddAttachment>()
        .AddSingleton<RemoveAttachment>()
        .AddSingleton<ReadAttachment>()
        .AddTransient<INotificationHandler<ContentDeletedNotification>, ForgetAttachments>();
}
