namespace CoopHub.Cms.Changes;

/// <summary>
/// Keeps something of its own in step with the change log, and knows how far it has come. It is called by one caller at a
/// time, in order, and may see changes again that it did not count as done.
/// </summary>
public interface IChangeFollower
{
    /// <summary>What the log of the program calls it.</summary>
    string Name { get; }

    /// <summary>The last change that is done.</summary>
    ChangePosition Position { get; }

    /// <summary>Takes the changes after <see cref="Position"/> in and moves <see cref="Position"/> to the last one done.</summary>
    Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
