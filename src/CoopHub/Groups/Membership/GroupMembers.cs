using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Groups.Membership;

/// <summary>Looks memberships up.</summary>
public sealed class GroupMembers(Func<HubDb> open, GroupShelf groups)
{
    /// <summary>Everybody who belongs to a group, has belonged, has asked or is invited: by function, then by name.</summary>
    public async Task<IReadOnlyList<GroupMember>> ListAsync(Guid group, CancellationToken stop)
    {
        await using var db = open();
        var rows = await db.Memberships.AsNoTracking().Where(row => row.Group == group)
            .Join(db.Members.AsNoTracking(), row => row.Member, member => member.Id, (row, member) => new GroupMember(row, member.Name, member.State == MemberState.Active ? member.Mail : null))
            .ToListAsync(stop);
        var order = MembershipNames.Functions.ToList();
        return [.. rows.OrderBy(one => order.IndexOf(one.Row.Function)).ThenBy(one => one.Name, GermanOrder.Names).ThenBy(one => one.Row.From)];
    }

    /// <summary>The memberships of one person that have not ended, by group.</summary>
    public async Task<IReadOnlyDictionary<Guid, MembershipRow>> OfAsync(Guid member, CancellationToken stop)
    {
        await using var db = open();
        return await db.Memberships.AsNoTracking().Where(row => row.Member == member && row.State != MembershipState.Ended).ToDictionaryAsync(row => row.Group, stop);
    }

    /// <summary>The groups that somebody is invited to, also those whose pages are still closed to them.</summary>
    public IReadOnlyList<(Group Group, MembershipRow Invitation)> Invitations(IReadOnlyDictionary<Guid, MembershipRow> own) =>
        [.. groups.Every.All.Where(group => !group.HasEnded && own.TryGetValue(group.Key, out var row) && row.State == MembershipState.Invited).Select(group => (group, own[group.Key]))];

    /// <summary>How many requests wait for an answer, by group, in those that the viewer decides about.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> RequestsAsync(Viewer viewer, CancellationToken stop)
    {
        var mine = groups.For(viewer).All.Where(group => !group.HasEnded && (viewer.Role == Role.Office || viewer.GroupsLed.Contains(group.Key))).Select(group => group.Key).ToList();
        await using var db = open();
        return mine.Count == 0 ? new Dictionary<Guid, int>() : await db.Memberships.AsNoTracking()
            .Where(row => mine.Contains(row.Group) && row.State == MembershipState.Asked)
            .GroupBy(row => row.Group).ToDictionaryAsync(rows => rows.Key, rows => rows.Count(), stop);
    }

    /// <summary>
    /// Adds to a viewer the working groups that they belong to. It is asked on every request, so that joining and leaving act
    /// at once.
    /// </summary>
    public async Task<Viewer> AddGroupsAsync(Viewer viewer, CancellationToken stop)
    {
        if (viewer.Member is not { } member)
        {
            return viewer;
        }
        await using var db = open();
        var own = await db.Memberships.AsNoTracking().Where(row => row.Member == member && row.State == MembershipState.Active).OrderBy(row => row.Group).ToListAsync(stop);
        return own.Count == 0 && viewer.Role != Role.Office ? viewer : WithGroups(viewer, own);
    }

    private Viewer WithGroups(Viewer viewer, List<MembershipRow> own) => viewer with
    {
        Groups = [.. own.Select(row => row.Group)],
        GroupsLed = [.. own.Where(row => row.Function is GroupFunction.Chair or GroupFunction.Deputy).Select(row => row.Group)],
        GroupsWritten = [.. groups.Every.All
            .Where(group => GroupRights.SeatOf(viewer, own.Find(row => row.Group == group.Key)).May(GroupRight.WriteForGroup, group))
            .Select(group => group.Key)],
    };
}

/// <summary>A membership with the person's name.</summary>
/// <param name="Row">The membership.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Mail">The address; null once the account is closed.</param>
public sealed record GroupMember(MembershipRow Row, string Name, string? Mail);
