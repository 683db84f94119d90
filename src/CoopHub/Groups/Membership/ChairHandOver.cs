using CoopHub.Cms.Data;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Groups.Membership;

/// <summary>Before somebody leaves, another person takes over the groups that they lead alone.</summary>
internal sealed class ChairHandOver(Func<HubDb> open, GroupShelf groups, ChangeMembership change, MemberShelf members, TimeProvider clock) : IHandOver
{
    public async Task<IReadOnlyList<HandOverItem>> ListAsync(Guid member, CancellationToken stop) =>
        [.. (await LedAloneAsync(member, stop)).Select(group => new HandOverItem("Leitung der Arbeitsgruppe", group.Name, group.Path))];

    public async Task ReassignAsync(Guid leaving, Guid successor, CancellationToken stop)
    {
        var partner = (await members.FindAsync(successor, stop))?.Partner;
        foreach (var group in await LedAloneAsync(leaving, stop))
        {
            change.Succeed(group.Key, leaving, successor, partner, MembershipData.Today(clock));
        }
    }

    // An ended group needs no Leitung any more.
    private async Task<IReadOnlyList<Group>> LedAloneAsync(Guid member, CancellationToken stop)
    {
        await using var db = open();
        var chairs = db.Memberships.AsNoTracking().Where(row => row.State == MembershipState.Active && row.Function == GroupFunction.Chair);
        var keys = await chairs.Where(row => row.Member == member && !chairs.Any(other => other.Group == row.Group && other.Member != member)).Select(row => row.Group).ToListAsync(stop);
        return [.. groups.Every.Known(keys).Where(group => !group.HasEnded)];
    }
}
