using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>Looks members up.</summary>
public sealed class MemberShelf(Func<HubDb> open)
{
    public async Task<MemberRow?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = open();
        return await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Id == id, stop);
    }

    /// <summary>The members whom a viewer may manage, by partner and name; deleted accounts are left out.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="partner">Those of one partner; null for all that the viewer may manage.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<IReadOnlyList<MemberRow>> ListAsync(Viewer viewer, Guid? partner, CancellationToken stop)
    {
        await using var db = open();
        var members = await db.Members.AsNoTracking()
            .Where(member => member.State != MemberState.Former && (partner == null || member.Partner == partner))
            .ToListAsync(stop);
        return [.. members.Where(member => viewer.May(Right.ManageMembers, new RecordOwner(member.Partner)))
            .OrderBy(member => member.Partner).ThenBy(member => member.Name, GermanOrder.Names)];
    }
}
