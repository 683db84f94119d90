using CoopHub.Cms.Schedules;

namespace CoopHub.Tests.Cms.Schedules;

/// <summary>Scheduled work that counts how often it was done.</summary>
internal sealed class NotedWork(Func<CancellationToken, Task>? act = null) : IScheduledWork
{
    private int _runs;

    public string Name => "noted";
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
    public int Runs => Volatile.Read(ref _runs);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return act is null ? Task.CompletedTask : act(cancellationToken);
    }
}
