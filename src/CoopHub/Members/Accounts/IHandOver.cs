namespace CoopHub.Members.Accounts;

/// <summary>
/// A room in whose records people are named as contact. Before somebody leaves, everything that the room lists must have
/// been given to somebody else.
/// </summary>
public interface IHandOver
{
    /// <summary>What a member is contact or deputy for.</summary>
    Task<IReadOnlyList<HandOverItem>> ListAsync(Guid member, CancellationToken stop);

    /// <summary>Puts another member in the place of one who leaves, in every record of this room.</summary>
    Task ReassignAsync(Guid leaving, Guid successor, CancellationToken stop);
}

/// <summary>Something that a member is contact for.</summary>
/// <param name="Kind">What it is, such as "Lösung".</param>
/// <param name="Title">How it is called.</param>
/// <param name="Path">Where it is on the site.</param>
public sealed record HandOverItem(string Kind, string Title, string Path);
