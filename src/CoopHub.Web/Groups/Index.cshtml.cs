using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Web.Hosting;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Groups;

/// <summary>The working groups: the own first, then all that the viewer may see, by state and Themenfeld.</summary>
public sealed class IndexModel(GroupShelf shelf, GroupMembers members, PartnerShelf partners, CurrentSight sight) : PageModel
{
    /// <summary>The keys of the filters in the address.</summary>
    public static readonly string[] Keys = ["stand", "themenfeld"];

    /// <summary>The memberships of the viewer that have not ended, by group.</summary>
    public IReadOnlyDictionary<Guid, MembershipRow> Own { get; private set; } = new Dictionary<Guid, MembershipRow>();

    public IReadOnlyList<(Group Group, MembershipRow Invitation)> Invitations { get; private set; } = [];

    /// <summary>Requests that wait for this viewer's answer, by group.</summary>
    public IReadOnlyDictionary<Guid, int> Requests { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<Group> Mine { get; private set; } = [];

    public IReadOnlyList<Group> Others { get; private set; } = [];

    public IReadOnlyList<string> Themenfelder { get; private set; } = [];

    public string State { get; private set; } = "";

    public string Themenfeld { get; private set; } = "";

    public string? Note { get; private set; }

    public bool Narrows => State.Length > 0 || Themenfeld.Length > 0;

    public IReadOnlyList<Group> All => shelf.For(sight.Viewer).All;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Note = sight.Viewer.Member is null ? null : Notes.Of(Request.Query["hinweis"]);
        (State, Themenfeld) = (Request.Query["stand"].ToString(), Request.Query["themenfeld"].ToString());
        if (Narrows)
        {
            KeptPages.DoNotKeep(HttpContext);
        }
        if (sight.Viewer.Member is { } me)
        {
            Own = await members.OfAsync(me, stop);
            Invitations = members.Invitations(Own);
            Requests = await members.RequestsAsync(sight.Viewer, stop);
        }
        Themenfelder = [.. All.Select(group => group.Themenfeld).OfType<string>().Distinct().Order(GermanOrder.Names)];
        var found = All.Where(group => (State.Length == 0 || group.State == State) && (Themenfeld.Length == 0 || group.Themenfeld == Themenfeld)).ToLookup(IsMine);
        // What goes on comes before what has ended.
        (Mine, Others) = ([.. found[true].OrderBy(group => group.HasEnded)], [.. found[false].OrderBy(group => group.HasEnded)]);
    }

    public Partner? LeadOf(Group group) => group.LeadPartner is { } key ? partners.For(sight.Viewer).Find(key) : null;

    private bool IsMine(Group group) => Own.TryGetValue(group.Key, out var row) && row.State == MembershipState.Active;
}
