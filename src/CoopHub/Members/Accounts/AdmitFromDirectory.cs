using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>
/// Lets somebody in whom the partner's own directory has identified. The account is found by the directory's stable id
/// alone; an address that happens to be the same never opens an existing account.
/// </summary>
public sealed class AdmitFromDirectory(Func<HubDb> open, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<AdmitResult> RunAsync(DirectoryPerson person, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        var member = await db.MemberLogins.Where(one => one.Provider == person.Provider && one.Key == person.Key)
            .Join(db.Members, login => login.Member, one => one.Id, (_, one) => one)
            .SingleOrDefaultAsync(stop);
        var address = MailAddresses.Clean(person.Mail);
        var mailKey = normalizer.NormalizeEmail(address);
        var isTaken = member is null && mailKey is not null && await db.Members.AnyAsync(one => one.MailKey == mailKey, stop);
        var outcome = Decide(person, member, isTaken);
        if (outcome != AdmitOutcome.Admitted)
        {
            return new AdmitResult(outcome, null);
        }
        if (member is null)
        {
            member = new MemberRow { Name = person.Name, Mail = address, MailKey = mailKey, Partner = person.Partner, State = MemberState.Active, Created = clock.GetUtcNow().UtcDateTime };
            db.Members.Add(member);
            db.MemberLogins.Add(new MemberLoginRow { Provider = person.Provider, Key = person.Key, Member = member.Id });
        }
        if (person.Role is { } role && role != member.Role)
        {
            member.Role = role;
            member.SecurityStamp = MemberRow.NewStamp();
            member.Version = MemberRow.NewStamp();
        }
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return new AdmitResult(outcome, member);
    }

    internal static AdmitOutcome Decide(DirectoryPerson person, MemberRow? member, bool addressIsTaken) => member switch
    {
        null when addressIsTaken => AdmitOutcome.AddressHasAccount,
        null => AdmitOutcome.Admitted,
        { State: not MemberState.Active } => AdmitOutcome.Closed,
        // A person belongs to exactly one partner; a move is for the office to record.
        _ when member.Partner != person.Partner => AdmitOutcome.OtherPartner,
        _ => AdmitOutcome.Admitted,
    };
}

/// <summary>Somebody whom a directory has identified.</summary>
/// <param name="Provider">The directory.</param>
/// <param name="Key">Who it is there, for ever: for Entra ID tenant and object id, for others issuer and subject.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Mail">For messages only; never to find an account.</param>
/// <param name="Partner">The partner whose directory it is.</param>
/// <param name="Role">The role that the directory gives; null leaves it to CoopHub.</param>
public sealed record DirectoryPerson(string Provider, string Key, string Name, string? Mail, Guid Partner, Role? Role);

/// <summary>The account that may sign in, or why there is none.</summary>
public sealed record AdmitResult(AdmitOutcome Outcome, MemberRow? Member);

/// <summary>Whether a directory's person is let in.</summary>
public enum AdmitOutcome
{
    Admitted,

    /// <summary>The address belongs to an account or an invitation that this directory is not linked with.</summary>
    AddressHasAccount,

    /// <summary>The account was deactivated.</summary>
    Closed,

    /// <summary>The account belongs to another partner than the directory.</summary>
    OtherPartner,
}
