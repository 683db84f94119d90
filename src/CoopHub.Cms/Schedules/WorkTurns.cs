namespace CoopHub.Cms.Schedules;

/// <summary>One node's part in one scheduled work: it keeps the lease while it can and does the work when it is due.</summary>
internal sealed class WorkTurns(IScheduledWork work, Leases leases, TimeProvider clock)
{
    private DateTimeOffset _due = DateTimeOffset.MinValue;

    /// <summary>Takes or keeps the lease and, while it is this node's, does the work if it is due; true when it did.</summary>
    public async Task<bool> TakeAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (!leases.TryTake(work.Name) || now < _due)
        {
            return false;
        }
        _due = now + work.Interval;
        await RunWhileHeldAsync(stopping);
        return true;
    }

    public void GiveBack() => leases.GiveBack(work.Name);

    private async Task RunWhileHeldAsync(CancellationToken stopping)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = Task.Run(() => work.RunAsync(turn.Token), CancellationToken.None);
        try
        {
            var held = true;
            while (held && !running.IsCompleted && !stopping.IsCancellationRequested)
            {
                var beat = Task.Delay(Leases.Beat, clock, stopping);
                held = await Task.WhenAny(running, beat) == running || leases.TryTake(work.Name);
            }
        }
        finally
        {
            // Another node may begin the same work now: what is still running here must end.
            await turn.CancelAsync();
        }
        await running;
    }
}
