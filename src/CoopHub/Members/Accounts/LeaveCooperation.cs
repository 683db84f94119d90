using CoopHub.Cms.Data;
using CoopHub.Search.Saved;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>
/// Deletes a member's account at their own wish. What they wrote belongs to the partner and stays; of the person nothing
/// stays but a row without name and address, for the records that point to it.
/// </summary>
public sealed class LeaveCooperation(Func<HubDb> open, HandOver handOver, IEnumerable<IMemberData> rooms)
{
    public async Task<LeaveOutcome> RunAsync(Guid id, CancellationToken stop)
    {
        if ((await handOver.ListAsync(id, stop)).Count > 0)
        {
            return LeaveOutcome.HandOverFirst;
        }
        await using var db = open();
        db.BeginWriting();
        var member = await db.Members.SingleAsync(one => one.Id == id, stop);
        if (member.Role == Role.Admin && await db.Members.CountAsync(one => one.Role == Role.Admin && one.State == MemberState.Active, stop) <= 1)
        {
            return LeaveOutcome.LastAdministrator;
        }
        Empty(member);
        await db.MemberLogins.Where(one => one.Member == id).ExecuteDeleteAsync(stop);
        await db.MemberPasskeys.Where(one => one.Member == id).ExecuteDeleteAsync(stop);
        await db.MemberSessions.Where(one => one.Member == id).ExecuteDeleteAsync(stop);
        await db.MemberLinks.Where(one => one.Member == id).ExecuteDeleteAsync(stop);
        await db.SavedSearches.Where(one => one.Member == id).ExecuteDeleteAsync(stop);
        foreach (var room in rooms)
        {
            await room.ForgetAsync(db, id, stop);
        }
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return LeaveOutcome.Left;
    }

    private static void Empty(MemberRow member)
    {
        member.Name = MemberRow.FormerName;
        member.State = MemberState.Former;
        member.Role = Role.Reader;
        member.Signatory = false;
        member.Mail = member.MailKey = member.PasswordHash = member.AuthenticatorKey = member.RecoveryCodes = null;
        member.TwoFactor = false;
        member.InvitedBy = null;
        member.LastVisit = member.PreviousVisit = member.LockedUntil = null;
        member.SecurityStamp = MemberRow.NewStamp();
        member.Version = MemberRow.NewStamp();
    }
}

/// <summary>Whether an account was deleted.</summary>
public enum LeaveOutcome
{
    Left,
    HandOverFirst,
    LastAdministrator,
}
