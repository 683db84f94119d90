namespace CoopHub.Members.Accounts;

/// <summary>All rooms together: what a member still has in hand, and giving it to somebody else.</summary>
public sealed class HandOver(IEnumerable<IHandOver> rooms, MemberShelf members)
{
    public async Task<IReadOnlyList<HandOverItem>> ListAsync(Guid member, CancellationToken stop)
    {
        List<HandOverItem> items = [];
        foreach (var room in rooms)
        {
            items.AddRange(await room.ListAsync(member, stop));
        }
        return items;
    }

    /// <summary>Gives everything to another active member of the same partner; false when they are not, or the viewer may not.</summary>
    public async Task<bool> RunAsync(Guid leaving, Guid successor, Viewer viewer, CancellationToken stop)
    {
        var (from, to) = (await members.FindAsync(leaving, stop), await members.FindAsync(successor, stop));
        if (from is null || to is not { State: MemberState.Active } || from.Id == to.Id || from.Partner != to.Partner
            || !viewer.May(Right.ManageMembers, new RecordOwner(from.Partner)))
        {
            return false;
        }
        foreach (var room in rooms)
        {
            await room.ReassignAsync(leaving, successor, stop);
        }
        return true;
    }
}
