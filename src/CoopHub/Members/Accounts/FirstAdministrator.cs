using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>Gives whoever starts a new site the way in: a link that works once, while there is no administrator.</summary>
public sealed class FirstAdministrator(Func<HubDb> open, MemberLinks links)
{
    /// <summary>The path of a new link, or null when there is an administrator. Links of earlier starts stop working.</summary>
    public async Task<string?> InviteAsync(CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        if (await ExistsAsync(db, stop))
        {
            return null;
        }
        var path = await links.AddAsync(db, LinkPurpose.FirstAdministrator, null, stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return path;
    }

    internal static Task<bool> ExistsAsync(HubDb db, CancellationToken stop) =>
        db.Members.AnyAsync(member => member.Role == Role.Admin && member.State == MemberState.Active, stop);
}
