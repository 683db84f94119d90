using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopHub.Members.Accounts;

/// <summary>Gives a member another role, or closes and reopens the account. It acts at once: the member's sessions end.</summary>
public sealed class ChangeMember(Func<HubDb> open, HandOver handOver, ILogger<ChangeMember> log)
{
    public Task<ChangeMemberOutcome> GiveRoleAsync(Guid id, Role role, bool signatory, Viewer viewer, CancellationToken stop) =>
        RunAsync(id, viewer, role, MemberState.Active, member => (member.Role, member.Signatory) = (role, signatory), stop);

    public async Task<ChangeMemberOutcome> DeactivateAsync(Guid id, Viewer viewer, CancellationToken stop) =>
        (await handOver.ListAsync(id, stop)).Count > 0
            ? ChangeMemberOutcome.HandOverFirst
            : await RunAsync(id, viewer, null, MemberState.Deactivated, member => member.State = MemberState.Deactivated, stop);

    public Task<ChangeMemberOutcome> ReactivateAsync(Guid id, Viewer viewer, CancellationToken stop) =>
        RunAsync(id, viewer, null, MemberState.Active, member => member.State = member.State == MemberState.Deactivated ? MemberState.Active : member.State, stop);

    private async Task<ChangeMemberOutcome> RunAsync(Guid id, Viewer viewer, Role? newRole, MemberState newState, Action<MemberRow> change, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var member = await db.Members.SingleOrDefaultAsync(one => one.Id == id && one.State != MemberState.Former, stop);
        var administrators = await db.Members.CountAsync(one => one.Role == Role.Admin && one.State == MemberState.Active, stop);
        var outcome = Decide(member, viewer, newRole, newState, administrators);
        if (outcome != ChangeMemberOutcome.Changed)
        {
            return outcome;
        }
        change(member!);
        member!.SecurityStamp = MemberRow.NewStamp();
        member.Version = MemberRow.NewStamp();
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        log.LogInformation("Mitglied {Member} ist jetzt {Role}, {State}; geändert von {By}", id, member.Role.Name(), member.State.Name(), viewer.Member);
        return outcome;
    }

    internal static ChangeMemberOutcome Decide(MemberRow? member, Viewer viewer, Role? newRole, MemberState newState, int administrators) => member switch
    {
        null => ChangeMemberOutcome.NotFound,
        // Who may not even see the account learns nothing about it.
        _ when !viewer.May(Right.ManageMembers, new RecordOwner(member.Partner)) => ChangeMemberOutcome.NotFound,
        _ when member.Id == viewer.Member => ChangeMemberOutcome.OwnAccount,
        _ when !Roles.Givable(viewer).Contains(member.Role) || (newRole is { } role && !Roles.Givable(viewer).Contains(role)) => ChangeMemberOutcome.NotAllowed,
        _ when newRole is { } role && role.NeedsPartner() && member.Partner is null => ChangeMemberOutcome.PartnerMissing,
        { Role: Role.Admin, State: MemberState.Active } when administrators == 1 && (newState != MemberState.Active || (newRole ?? Role.Admin) != Role.Admin) => ChangeMemberOutcome.LastAdministrator,
        _ => ChangeMemberOutcome.Changed,
    };
}

/// <summary>What became of a change to a member.</summary>
public enum ChangeMemberOutcome
{
    Changed,
    NotFound,

    /// <summary>Somebody else must decide about the own role.</summary>
    OwnAccount,
    NotAllowed,
    PartnerMissing,
    LastAdministrator,

    /// <summary>The member is still contact for something.</summary>
    HandOverFirst,
}
