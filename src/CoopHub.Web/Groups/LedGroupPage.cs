using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Groups;

/// <summary>What the pages for the Leitung of a working group have in common: the group, its members, and the lock.</summary>
[Authorize]
public abstract class LedGroupPage(GroupShelf shelf, GroupMembers members, CurrentMember me) : PageModel
{
    protected CurrentMember Me => me;

    public Group Shown { get; private set; } = null!;

    public GroupSeat Seat { get; private set; }

    /// <summary>Everybody, with requests, invitations and past people.</summary>
    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public string? Note { get; private set; }

    /// <summary>What it takes to open the page.</summary>
    protected abstract GroupRight Needed { get; }

    // Who does not see the group learns nothing of it; who sees it is told that this page is not theirs.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (shelf.For(me.Viewer).Find((string)context.HandlerArguments["slug"]!) is not { } group)
        {
            context.Result = NotFound();
            return;
        }
        Shown = group;
        await LoadAsync(HttpContext.RequestAborted);
        if (!Seat.May(Needed, group))
        {
            context.Result = Forbid();
            return;
        }
        Note = Notes.Of(Request.Query["hinweis"]);
        await next();
    }

    protected async Task LoadAsync(CancellationToken stop)
    {
        Members = await members.ListAsync(Shown.Key, stop);
        Seat = GroupRights.SeatOf(me.Viewer, Members.FirstOrDefault(one => one.Row.Member == me.Id && one.Row.State == MembershipState.Active)?.Row);
    }
}
