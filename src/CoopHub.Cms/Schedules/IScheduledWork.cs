namespace CoopHub.Cms.Schedules;

/// <summary>
/// Something that has to be done again and again, on one node only: registered as a singleton, it is called by the node
/// that holds the lease of this <see cref="Name"/>.
/// </summary>
public interface IScheduledWork
{
    /// <summary>The name of the work and of its lease; two works never share one.</summary>
    string Name { get; }

    /// <summary>The time from the beginning of one run to the next.</summary>
    TimeSpan Interval { get; }

    /// <summary>
    /// Does what is due. It may be cut off at any point (the node stops, or it has lost the lease) and is called again
    /// later, perhaps on another node; what it must not do twice, it notes in the database.
    /// </summary>
    Task RunAsync(CancellationToken cancellationToken);
}
