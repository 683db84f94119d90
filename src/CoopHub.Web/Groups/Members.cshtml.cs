using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Groups;

/// <summary>Where the Leitung of a group answers requests, invites, gives functions, and sees who comes from where.</summary>
public sealed class MembersModel(GroupShelf shelf, GroupMembers members, ChangeMembership change, PartnerShelf partners, CurrentMember me, TodayClock clock) : LedGroupPage(shelf, members, me)
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public GroupFunction Function { get; set; }

    protected override GroupRight Needed => GroupRight.SeeReport;

    /// <summary>Whether anything can be decided here; a group that has ended is only read.</summary>
    public bool Decides => Seat.May(GroupRight.DecideMembers, Shown);

    public IReadOnlyList<GroupFunction> Givable => [.. MembershipNames.Functions.Where(function => function != GroupFunction.Chair || Seat is GroupSeat.Chair or GroupSeat.Office)];

    public IEnumerable<GroupMember> In(MembershipState state) => Members.Where(one => one.Row.State == state);

    /// <summary>The report: how many people each partner sends, and with which functions.</summary>
    public IEnumerable<(string Partner, int Count, string Functions)> Report => In(MembershipState.Active)
        .GroupBy(one => PartnerName(one.Row.Partner))
        .OrderBy(group => group.Key, GermanOrder.Names)
        .Select(group => (group.Key, group.Count(), string.Join(", ", group.Select(one => one.Row.Function.Name()).Distinct())));

    public bool MayChange(MembershipRow row) => Decides && row.Member != Me.Id && (row.Function != GroupFunction.Chair || Givable.Contains(GroupFunction.Chair));

    public string PartnerName(Guid? key) => key is { } partner ? partners.For(Me.Viewer).Find(partner)?.Name ?? "Weiterer Partner" : "Kooperation";

    public void OnGet(string slug)
    {
    }

    public async Task<IActionResult> OnPostInviteAsync(string slug, CancellationToken stop)
    {
        var outcome = change.Invite(Shown.Key, Mail, Function, Me.Viewer, clock.Today);
        if (outcome == MembershipOutcome.Done)
        {
            return Redirect($"{Shown.Path}/mitglieder?hinweis=eingeladen");
        }
        ModelState.AddModelError(outcome is MembershipOutcome.UnknownPerson or MembershipOutcome.AlreadyThere ? nameof(Mail) : "", Notes.Refusal(outcome));
        await LoadAsync(stop);
        return Page();
    }
}
