using CoopHub.Cms.Data;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Groups.Membership;

/// <summary>What this room keeps about a person.</summary>
internal sealed class MembershipData(GroupShelf groups, TimeProvider clock) : IMemberData
{
    public string Name => "arbeitsgruppen";

    public async Task<object> ReadAsync(HubDb db, Guid member, CancellationToken stop)
    {
        var rows = await db.Memberships.AsNoTracking().Where(row => row.Member == member).OrderBy(row => row.Begun).ToListAsync(stop);
        var sent = await db.GroupMessages.AsNoTracking().Where(row => row.Member == member).OrderBy(row => row.At).ToListAsync(stop);
        return new
        {
            mitgliedschaften = rows.Select(row => new
            {
                gruppe = groups.Every.Find(row.Group)?.Name, kennung = row.Group, funktion = row.Function.Name(), stand = row.State.Name(), von = row.From, bis = row.To,
                benachrichtigungen = row.Level.Name(), nachricht = row.Note, begonnen = row.Begun,
            }),
            nachrichten = sent.Select(row => new { gruppe = row.Group, betreff = row.Subject, am = row.At, empfaenger = row.Recipients }),
        };
    }

    /// <summary>Ends what goes on; what was stays, so that old minutes keep their people.</summary>
    public async Task ForgetAsync(HubDb db, Guid member, CancellationToken stop)
    {
        var today = Today(clock);
        await db.Memberships.Where(row => row.Member == member && (row.State == MembershipState.Asked || row.State == MembershipState.Invited)).ExecuteDeleteAsync(stop);
        await db.Memberships.Where(row => row.Member == member && row.State == MembershipState.Active)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, MembershipState.Ended).SetProperty(one => one.To, today).SetProperty(one => one.Version, Guid.NewGuid()), stop);
    }

    /// <summary>The date in Germany.</summary>
    internal static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(clock.GetUtcNow(), "Europe/Berlin").DateTime);
}
