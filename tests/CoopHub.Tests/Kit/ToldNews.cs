using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace CoopHub.Tests.Kit;

/// <summary>Keeps the notifications that were published, instead of handing them to anybody.</summary>
public sealed class ToldNews : IEventAggregator
{
    private readonly List<INotification> _told = [];

    /// <summary>What was told so far, in order.</summary>
    public IReadOnlyList<INotification> Told
    {
        get
        {
            lock (_told)
            {
                return [.. _told];
            }
        }
    }

    /// <inheritdoc />
    public void Publish<TNotification>(TNotification notification)
        where TNotification : INotification => Keep(notification);

    /// <inheritdoc />
    public void Publish<TNotification, TNotificationHandler>(IEnumerable<TNotification> notifications)
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler => Keep([.. notifications]);

    /// <inheritdoc />
    public Task PublishAsync<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification
    {
        Keep(notification);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishAsync<TNotification, TNotificationHandler>(IEnumerable<TNotification> notifications, CancellationToken cancellationToken = default)
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler
    {
        Keep([.. notifications]);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public bool PublishCancelable<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification
    {
        Keep(notification);
        return notification.Cancel;
    }

    /// <inheritdoc />
    public Task<bool> PublishCancelableAsync<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification => Task.FromResult(PublishCancelable(notification));

    private void Keep<T>(params T[] notifications)
        where T : INotification
    {
        lock (_told)
        {
            _told.AddRange(notifications.Cast<INotification>());
        }
    }
}
