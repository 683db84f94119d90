using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>Invites somebody, with partner and role. Inviting the same person again replaces what was said before.</summary>
public sealed class InviteMember(Func<HubDb> open, ILookupNormalizer normalizer, MemberLinks links, IMailTray mail, TimeProvider clock)
{
    /// <param name="invitation">Whom, for which partner, as what.</param>
    /// <param name="inviter">Who invites.</param>
    /// <param name="site">The public address of the site, without a closing slash.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<InviteResult> RunAsync(Invitation invitation, Viewer inviter, string site, CancellationToken stop)
    {
        if (MailAddresses.Clean(invitation.Mail) is not { } address)
        {
            return new InviteResult(InviteOutcome.MailInvalid);
        }
        var result = await KeepAsync(address, invitation, inviter, site, stop);
        if (result.Link is null || !mail.Delivers)
        {
            return result;
        }
        await mail.PutAsync(AccountMails.Invitation(address, result.Link), stop);
        return result with { Link = null };
    }

    private async Task<InviteResult> KeepAsync(string address, Invitation invitation, Viewer inviter, string site, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var mailKey = normalizer.NormalizeEmail(address);
        var member = await db.Members.SingleOrDefaultAsync(one => one.MailKey == mailKey, stop);
        var outcome = Decide(invitation, inviter, member);
        if (outcome != InviteOutcome.Invited)
        {
            return new InviteResult(outcome);
        }
        if (member is null)
        {
            member = new MemberRow { Mail = address, MailKey = mailKey, Created = clock.GetUtcNow().UtcDateTime };
            db.Members.Add(member);
        }
        member.Name = invitation.Name.Trim();
        member.Partner = invitation.Partner;
        member.Role = invitation.Role;
        member.Signatory = invitation.Signatory;
        member.InvitedBy = inviter.Member;
        member.Version = MemberRow.NewStamp();
        var link = site + await links.AddAsync(db, LinkPurpose.Invitation, member.Id, stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return new InviteResult(outcome, link);
    }

    internal static InviteOutcome Decide(Invitation invitation, Viewer inviter, MemberRow? existing) => existing switch
    {
        _ when invitation.Role.NeedsPartner() && invitation.Partner is null => InviteOutcome.PartnerMissing,
        _ when !inviter.May(Right.ManageMembers, new RecordOwner(invitation.Partner)) => InviteOutcome.NotAllowed,
        _ when !Roles.Givable(inviter).Contains(invitation.Role) => InviteOutcome.NotAllowed,
        null => InviteOutcome.Invited,
        { State: not MemberState.Invited } => InviteOutcome.HasAccount,
        _ when !inviter.May(Right.ManageMembers, new RecordOwner(existing.Partner)) => InviteOutcome.HasAccount,
        _ => InviteOutcome.Invited,
    };
}

/// <summary>Whom somebody wants to invite.</summary>
public sealed record Invitation(string Mail, string Name, Guid? Partner, Role Role, bool Signatory = false);

/// <summary>What became of an invitation.</summary>
/// <param name="Outcome">Whether it was made.</param>
/// <param name="Link">The link to pass on by hand, where no mail is carried out.</param>
public sealed record InviteResult(InviteOutcome Outcome, string? Link = null);

/// <summary>Whether an invitation was made.</summary>
public enum InviteOutcome
{
    Invited,
    MailInvalid,
    PartnerMissing,
    NotAllowed,

    /// <summary>The address belongs to somebody already.</summary>
    HasAccount,
}
