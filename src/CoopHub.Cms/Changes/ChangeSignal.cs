namespace CoopHub.Cms.Changes;

/// <summary>Rings when the change log has grown, in this process or on another node.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Ends at the next ring. Take it before reading the log, so that no ring is missed in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Rings.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, Fresh()).SetResult();

    // Waiting followers must not run on the thread that has just committed.
    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
