using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Tests.Kit;

/// <summary>Hears the kernel's notifications in a test, as a room would.</summary>
internal static class Listening
{
    /// <summary>Has a test do something when a notification comes.</summary>
    public static IUmbracoBuilder On<T>(this IUmbracoBuilder builder, Action<T> act)
        where T : INotification
    {
        builder.Services.AddSingleton(act);
        return builder.AddNotificationHandler<T, Ear<T>>();
    }

    private sealed class Ear<T>(Action<T> act) : INotificationHandler<T>
        where T : INotification
    {
        public void Handle(T notification) => act(notification);
    }
}
