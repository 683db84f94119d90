using CoopHub.Cms.Data;

namespace CoopHub.Members.Accounts;

/// <summary>A room that keeps something about members in tables of its own: for the file that everybody may take away, and for the day they leave.</summary>
public interface IMemberData
{
    /// <summary>What the room's part is called in the file.</summary>
    string Name { get; }

    /// <summary>What is kept about a member, to be written as JSON.</summary>
    Task<object> ReadAsync(HubDb db, Guid member, CancellationToken stop);

    /// <summary>Deletes what belongs to the person and not to the partner, inside the transaction in which the account ends.</summary>
    Task ForgetAsync(HubDb db, Guid member, CancellationToken stop);
}
