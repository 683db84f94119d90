using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using CoopHub.Web.Sight;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Groups;

/// <summary>One working group: its mandate, who belongs to it, what it has written, and the way in and out.</summary>
public sealed class GroupModel(
    GroupShelf shelf, GroupMembers members, ChangeMembership change, SolutionShelf solutions, NewsShelf news, PartnerShelf partners, CurrentMember me, CurrentSight sight, TodayClock clock) : PageModel
{
    public Group Shown { get; private set; } = null!;

    public Partner? Lead { get; private set; }

    public Group? Parent { get; private set; }

    public IReadOnlyList<Group> SubGroups { get; private set; } = [];

    public IReadOnlyList<Solution> Solutions { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    /// <summary>Everybody, past people too; empty for guests, to whom no member is named.</summary>
    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    /// <summary>The viewer's membership that has not ended; null without one.</summary>
    public MembershipRow? Own { get; private set; }

    public GroupSeat Seat { get; private set; }

    public string? Note { get; private set; }

    public Prose Prose => Prose.Of(Shown.MandateHtml);

    /// <summary>Whether this request may change something: a member who looks with their own eyes.</summary>
    public bool Acts => sight.Viewer.Member is not null;

    public bool MayAsk => Acts && Own is null && Seat.May(GroupRight.AskToJoin, Shown);

    public IEnumerable<IGrouping<string, GroupMember>> ByPartner => Members.Where(one => one.Row.State == MembershipState.Active)
        .GroupBy(one => PartnerName(one.Row.Partner)).OrderBy(group => group.Key, GermanOrder.Names);

    public IReadOnlyList<GroupMember> Past => [.. Members.Where(one => one.Row.State == MembershipState.Ended).OrderByDescending(one => one.Row.To)];

    /// <summary>Who may become Leitung in the place of the viewer; empty where nobody has to.</summary>
    public IReadOnlyList<GroupMember> Successors => Own is { Function: GroupFunction.Chair } own && !Members.Any(one => one.Row.Id != own.Id && one.Row is { State: MembershipState.Active, Function: GroupFunction.Chair })
        ? [.. Members.Where(one => one.Row.Id != own.Id && one.Row is { State: MembershipState.Active, Function: not GroupFunction.Guest })]
        : [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        Note = Notes.Of(Request.Query["hinweis"]);
        return await LoadAsync(slug, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAskAsync(string slug, string? note, CancellationToken stop)
    {
        if (!me.IsSignedIn || shelf.For(me.Viewer).Find(slug) is not { } group)
        {
            return NotFound();
        }
        var outcome = change.Ask(group.Key, note, me.Viewer, clock.Today);
        if (outcome == MembershipOutcome.Done)
        {
            return Redirect(group.Path + "?hinweis=angefragt");
        }
        ModelState.AddModelError(outcome == MembershipOutcome.NoteTooLong ? "note" : "", Notes.Refusal(outcome));
        return await LoadAsync(slug, stop) ? Page() : NotFound();
    }

    public string PartnerName(Guid? key) => key is { } partner ? partners.For(sight.Viewer).Find(partner)?.Name ?? "Weiterer Partner" : "Kooperation";

    private async Task<bool> LoadAsync(string slug, CancellationToken stop)
    {
        var all = shelf.For(sight.Viewer);
        if (all.Find(slug) is not { } found)
        {
            return false;
        }
        Shown = found;
        Lead = found.LeadPartner is { } lead ? partners.For(sight.Viewer).Find(lead) : null;
        Parent = found.ParentKey is { } parent ? all.Find(parent) : null;
        SubGroups = [.. all.All.Where(group => group.ParentKey == found.Key)];
        Solutions = [.. solutions.For(sight.Viewer).All.Where(one => one.GroupKey == found.Key)];
        News = [.. news.For(sight.Viewer).All.Where(item => item.GroupKey == found.Key)];
        if (sight.Viewer.Role != Role.Guest)
        {
            Members = await members.ListAsync(found.Key, stop);
            Own = Members.FirstOrDefault(one => one.Row.Member == sight.Viewer.Member && one.Row.State != MembershipState.Ended)?.Row;
        }
        Seat = GroupRights.SeatOf(sight.Viewer, Own);
        return true;
    }
}
