using System.Text.RegularExpressions;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>The mail domains whose people may register on their own, per partner.</summary>
public sealed partial class MailDomains(Func<HubDb> open)
{
    public async Task<IReadOnlyList<string>> ListAsync(Guid partner, CancellationToken stop)
    {
        await using var db = open();
        return await db.MailDomains.AsNoTracking().Where(row => row.Partner == partner).OrderBy(row => row.Domain).Select(row => row.Domain).ToListAsync(stop);
    }

    public async Task<MailDomainOutcome> AddAsync(string typed, Guid partner, Viewer viewer, CancellationToken stop)
    {
        var domain = typed.Trim().TrimStart('@').ToLowerInvariant();
        if (!viewer.May(Right.ManageMailDomains, new RecordOwner(partner)))
        {
            return MailDomainOutcome.NotAllowed;
        }
        if (!DomainName().IsMatch(domain) || domain.Length > 253)
        {
            return MailDomainOutcome.NoDomain;
        }
        await using var db = open();
        db.BeginWriting();
        db.MailDomains.Add(new MailDomainRow { Domain = domain, Partner = partner });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException refusal) when (db.IsDuplicate(refusal))
        {
            return MailDomainOutcome.Taken;
        }
        await db.Database.CommitTransactionAsync(stop);
        return MailDomainOutcome.Done;
    }

    public async Task<MailDomainOutcome> RemoveAsync(string domain, Guid partner, Viewer viewer, CancellationToken stop)
    {
        if (!viewer.May(Right.ManageMailDomains, new RecordOwner(partner)))
        {
            return MailDomainOutcome.NotAllowed;
        }
        await using var db = open();
        db.BeginWriting();
        await db.MailDomains.Where(row => row.Domain == domain && row.Partner == partner).ExecuteDeleteAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
        return MailDomainOutcome.Done;
    }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex DomainName();
}

/// <summary>What became of a change to the list of mail domains.</summary>
public enum MailDomainOutcome
{
    Done,
    NoDomain,

    /// <summary>The domain stands in a list already, of this partner or another.</summary>
    Taken,
    NotAllowed,
}
