using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>
/// Uses a link up: the bearer chooses a password and has an account that may sign in. Everything that could open the
/// account before (other links, sessions) stops working.
/// </summary>
public sealed class OpenAccount(Func<HubDb> open, MemberLinks links, PasswordRules rules, IPasswordHasher<MemberRow> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<OpenAccountResult> RunAsync(string secret, AccountEntry entry, CancellationToken stop)
    {
        if (await links.FindAsync(secret, stop) is not { } found)
        {
            return new OpenAccountResult(null, "Dieser Link gilt nicht mehr.") { LinkIsSpent = true };
        }
        var member = found.Member ?? NewAdministrator(entry);
        if (Refusal(member, found.Purpose, entry) is { } refusal)
        {
            return new OpenAccountResult(null, refusal);
        }
        var hash = hasher.HashPassword(member, entry.Password);
        await using var db = open();
        db.BeginWriting();
        if (await links.UseAsync(db, secret, stop) is not { } link || (link.Member is null && await FirstAdministrator.ExistsAsync(db, stop)))
        {
            return new OpenAccountResult(null, "Dieser Link gilt nicht mehr.") { LinkIsSpent = true };
        }
        if (link.Member is { } id)
        {
            member = await db.Members.SingleAsync(one => one.Id == id, stop);
        }
        else
        {
            db.Members.Add(member);
        }
        if (member.State is MemberState.Deactivated or MemberState.Former)
        {
            return new OpenAccountResult(null, "Dieser Zugang ist deaktiviert. Bitte wenden Sie sich an Ihre Partner-Koordination.") { LinkIsSpent = true };
        }
        Open(member, link.Purpose, entry, hash);
        await db.MemberLinks.Where(one => one.Member == member.Id && one.Used == null).ExecuteDeleteAsync(stop);
        await db.MemberSessions.Where(one => one.Member == member.Id && one.Ended == null)
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.Ended, clock.GetUtcNow().UtcDateTime), stop);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return new OpenAccountResult(member, null);
    }

    private string? Refusal(MemberRow member, LinkPurpose purpose, AccountEntry entry) => purpose switch
    {
        LinkPurpose.FirstAdministrator when member.Mail is null => "Bitte geben Sie eine gültige E-Mail-Adresse an.",
        not LinkPurpose.PasswordReset when string.IsNullOrWhiteSpace(entry.Name) => "Bitte geben Sie Ihren Namen an.",
        _ => rules.Refusal(member, entry.Password),
    };

    private static void Open(MemberRow member, LinkPurpose purpose, AccountEntry entry, string hash)
    {
        if (purpose != LinkPurpose.PasswordReset)
        {
            member.Name = entry.Name.Trim();
        }
        member.State = MemberState.Active;
        member.PasswordHash = hash;
        member.FailedAttempts = 0;
        member.LockedUntil = null;
        member.SecurityStamp = MemberRow.NewStamp();
        member.Version = MemberRow.NewStamp();
    }

    private MemberRow NewAdministrator(AccountEntry entry)
    {
        var mail = MailAddresses.Clean(entry.Mail);
        return new MemberRow { Name = entry.Name.Trim(), Mail = mail, MailKey = normalizer.NormalizeEmail(mail), Role = Role.Admin, Created = clock.GetUtcNow().UtcDateTime };
    }
}

/// <summary>What the bearer of a link types in.</summary>
/// <param name="Name">First and last name; not asked where only the password is new.</param>
/// <param name="Mail">Asked of the first administrator only.</param>
/// <param name="Password">The password to be.</param>
public sealed record AccountEntry(string Name, string Mail, string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => Name;
}

/// <summary>The account that may now sign in, or why there is none, in German.</summary>
public sealed record OpenAccountResult(MemberRow? Member, string? Refusal)
{
    /// <summary>True when trying again with other words cannot help.</summary>
    public bool LinkIsSpent { get; init; }
}
