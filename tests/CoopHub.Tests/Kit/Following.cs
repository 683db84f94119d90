using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Tests.Kit;

/// <summary>Brings a follower to the end of the change log, as the service in the background does.</summary>
internal static class Following
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Hands it everything that is committed. On PostgreSQL that may have to wait for older transactions, those of other tests on the same server too.</summary>
    public static async Task CatchUpAsync(this IChangeFollower follower, IServiceProvider services)
    {
        var log = services.GetRequiredService<ChangeLog>();
        using var db = services.GetRequiredService<Func<HubDb>>()();
        var last = await db.Set<ChangeRow>().MaxAsync(row => (long?)row.Sequence) ?? 0;
        for (var deadline = DateTime.UtcNow + Patience; follower.Position.Sequence < last && DateTime.UtcNow < deadline; await Task.Delay(20))
        {
            if (log.ReadAfter(follower.Position, 500) is { Count: > 0 } changes)
            {
                await follower.FollowAsync(changes, CancellationToken.None);
            }
        }
    }
}
