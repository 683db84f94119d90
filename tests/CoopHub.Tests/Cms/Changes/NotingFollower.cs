using System.Diagnostics;
using CoopHub.Cms.Changes;

namespace CoopHub.Tests.Cms.Changes;

/// <summary>A follower that notes what it was given.</summary>
internal sealed class NotingFollower : IChangeFollower
{
    private readonly List<Change> _seen = [];

    public string Name => "Noting";
    public ChangePosition Position { get; private set; }
    public int FailuresLeft { get; set; }

    public IReadOnlyList<Change> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    public Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (FailuresLeft-- > 0)
        {
            throw new InvalidOperationException("Told to fail.");
        }
        lock (_seen)
        {
            _seen.AddRange(changes);
        }
        Position = changes[^1].Position;
        return Task.CompletedTask;
    }

    public async Task HasSeenAsync(int count, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (Seen.Count < count)
        {
            if (waited.Elapsed > patience)
            {
                throw new TimeoutException($"Saw {Seen.Count} of {count} changes in {patience.TotalSeconds} seconds.");
            }
            await Task.Delay(20);
        }
    }
}
