using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopHub.Cms.Changes;

/// <summary>Hands the change log to every follower, each at its own pace: a slow or failing one holds up no other.</summary>
internal sealed class ChangeFollowers(ChangeLog changes, ChangeSignal signal, IEnumerable<IChangeFollower> followers, ILogger<ChangeFollowers> log) : BackgroundService
{
    private const int AtOnce = 500;

    // A ring may be lost with its connection, and a change may have to wait for an older transaction to end.
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(followers.Select(follower => Task.Run(() => FollowAsync(follower, stoppingToken), stoppingToken)));

    private async Task FollowAsync(IChangeFollower follower, CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            var ring = signal.Next;
            try
            {
                if (await TakeNextAsync(follower, stopping))
                {
                    failures = 0;
                    continue;
                }
                failures = 0;
                await Task.WhenAny(ring, Task.Delay(SafetyNet, stopping));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failures++;
                log.LogError(failure, "{Follower} could not take in the changes after {Position}; it will try again.", follower.Name, follower.Position);
                await Task.WhenAny(Task.Delay(PauseAfter(failures), stopping));
            }
        }
    }

    private async Task<bool> TakeNextAsync(IChangeFollower follower, CancellationToken stopping)
    {
        var before = follower.Position;
        var next = changes.ReadAfter(before, AtOnce);
        if (next.Count == 0)
        {
            return false;
        }
        await follower.FollowAsync(next, stopping);
        return follower.Position > before
            ? true
            : throw new InvalidOperationException($"{follower.Name} was given {next.Count} changes and stayed at {before}.");
    }

    private static TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1)));
}
