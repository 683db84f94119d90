using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopHub.Members.Accounts;

/// <summary>Sends a link for a new password, if there is an account for the address. Whoever asks is told the same either way.</summary>
public sealed class ForgotPassword(Func<HubDb> open, ILookupNormalizer normalizer, MemberLinks links, IMailTray mail, ILogger<ForgotPassword> log)
{
    /// <param name="typed">The mail address, as it was typed.</param>
    /// <param name="site">The public address of the site, without a closing slash.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task RunAsync(string typed, string site, CancellationToken stop)
    {
        if (MailAddresses.Clean(typed) is { } address && await PrepareAsync(address, site, stop) is { } message)
        {
            await mail.PutAsync(message, stop);
        }
    }

    private async Task<OutgoingMail?> PrepareAsync(string address, string site, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var mailKey = normalizer.NormalizeEmail(address);
        var member = await db.Members.SingleOrDefaultAsync(one => one.MailKey == mailKey && one.State == MemberState.Active, stop);
        if (member is null || await links.WasJustMadeAsync(db, LinkPurpose.PasswordReset, member.Id, stop))
        {
            return null;
        }
        if (member.PasswordHash is null && await db.MemberLogins.AnyAsync(login => login.Member == member.Id, stop))
        {
            return AccountMails.SignsInElsewhere(member.Mail!, site + "/anmelden");
        }
        var link = site + await links.AddAsync(db, LinkPurpose.PasswordReset, member.Id, stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return AccountMails.PasswordReset(member.Mail!, link);
    }

    /// <summary>
    /// A link for a new password to pass on by hand, for whoever may decide about the account and only while no mails are
    /// carried out: with it, one could sign in as that person. Null when it is not given.
    /// </summary>
    public async Task<string?> MakeByHandAsync(Guid id, Viewer viewer, string site, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var member = await db.Members.SingleOrDefaultAsync(one => one.Id == id && one.State == MemberState.Active, stop);
        if (mail.Delivers || ChangeMember.Decide(member, viewer, null, MemberState.Active, administrators: 1) != ChangeMemberOutcome.Changed)
        {
            return null;
        }
        var link = site + await links.AddAsync(db, LinkPurpose.PasswordReset, id, stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        log.LogInformation("Mitglied {By} hat einen Link für ein neues Passwort von {Member} erzeugt", viewer.Member, id);
        return link;
    }
}
