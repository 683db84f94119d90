using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>
/// Lets people of a listed mail domain become readers of their partner. Whoever asks learns only whether the domain is
/// listed; whether the address has an account is told to the address alone.
/// </summary>
public sealed class RegisterMember(Func<HubDb> open, ILookupNormalizer normalizer, MemberLinks links, IMailTray mail, TimeProvider clock)
{
    /// <param name="typed">The mail address, as it was typed.</param>
    /// <param name="site">The public address of the site, without a closing slash.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<RegisterOutcome> RunAsync(string typed, string site, CancellationToken stop)
    {
        if (MailAddresses.Clean(typed) is not { } address)
        {
            return RegisterOutcome.MailInvalid;
        }
        var (outcome, message) = await PrepareAsync(address, site, stop);
        if (message is not null)
        {
            await mail.PutAsync(message, stop);
        }
        return outcome;
    }

    private async Task<(RegisterOutcome Outcome, OutgoingMail? Mail)> PrepareAsync(string address, string site, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var domain = MailAddresses.Domain(address);
        if (await db.MailDomains.AsNoTracking().SingleOrDefaultAsync(one => one.Domain == domain, stop) is not { } listed)
        {
            return (RegisterOutcome.DomainNotListed, null);
        }
        var mailKey = normalizer.NormalizeEmail(address);
        var member = await db.Members.SingleOrDefaultAsync(one => one.MailKey == mailKey, stop);
        if (member is { State: not MemberState.Invited })
        {
            return (RegisterOutcome.MailSent, AccountMails.AlreadyRegistered(address, site + "/anmelden"));
        }
        if (member is not null && await links.WasJustMadeAsync(db, LinkPurpose.Invitation, member.Id, stop))
        {
            return (RegisterOutcome.MailSent, null);
        }
        await ForgetUnconfirmedAsync(db, except: member?.Id, stop);
        if (member is null)
        {
            member = new MemberRow { Mail = address, MailKey = mailKey, Partner = listed.Partner, Created = clock.GetUtcNow().UtcDateTime };
            db.Members.Add(member);
        }
        var link = site + await links.AddAsync(db, LinkPurpose.Invitation, member.Id, stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return (RegisterOutcome.MailSent, AccountMails.Registration(address, link));
    }

    // Whoever registered and never confirmed leaves no address behind.
    private async Task ForgetUnconfirmedAsync(HubDb db, Guid? except, CancellationToken stop)
    {
        var before = clock.GetUtcNow().UtcDateTime - MemberLinks.Lifetime(LinkPurpose.Invitation);
        var forgotten = db.Members.Where(one => one.State == MemberState.Invited && one.InvitedBy == null && one.Created < before && one.Id != except);
        await db.MemberLinks.Where(link => forgotten.Any(one => one.Id == link.Member)).ExecuteDeleteAsync(stop);
        await forgotten.ExecuteDeleteAsync(stop);
    }
}

/// <summary>What whoever registers is told.</summary>
public enum RegisterOutcome
{
    MailSent,
    MailInvalid,
    DomainNotListed,
}
