using CoopHub.Confirmations;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Desk;

/// <summary>Where a member begins: what waits, what is new since the last visit, what the own partner has here.</summary>
[Authorize]
public sealed class IndexModel(
    CurrentMember me, MemberShelf members, SolutionShelf solutions, NewsShelf news, PartnerShelf partners, DueConfirmations due, TodayClock clock) : PageModel
{
    private const int Most = 10;

    // Somebody who is here for the first time gets a month.
    private static readonly TimeSpan s_firstLook = TimeSpan.FromDays(30);

    public IReadOnlyList<Solution> Due { get; private set; } = [];

    /// <summary>The last visit; null on the first.</summary>
    public DateTime? Since { get; private set; }

    public IReadOnlyList<Solution> NewSolutions { get; private set; } = [];

    /// <summary>Those that were there before and say something new.</summary>
    public IReadOnlyList<Solution> ChangedSolutions { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public bool NothingNew => NewSolutions.Count + ChangedSolutions.Count + News.Count == 0;

    /// <summary>The own partner; null for people of the cooperation as a whole, and while its page is not published.</summary>
    public Partner? Partner { get; private set; }

    public IReadOnlyList<Solution> Own { get; private set; } = [];

    public bool MayConfirm => me.Viewer.May(Right.Confirm, new RecordOwner(me.Viewer.Partner));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var seen = solutions.For(me.Viewer).All;
        Since = (await members.FindAsync(me.Id, stop))?.PreviousVisit;
        var since = Since ?? clock.Now - s_firstLook;
        NewSolutions = [.. seen.Where(one => one.PublishedAt > since).Take(Most)];
        ChangedSolutions = [.. seen.Where(one => one.PublishedAt <= since && one.ChangedAt > since).OrderByDescending(one => one.ChangedAt).Take(Most)];
        News = [.. news.For(me.Viewer).All.Where(item => item.PublishedOn >= TodayClock.DateOf(since)).Take(Most)];
        Partner = me.Viewer.Partner is { } key ? partners.For(me.Viewer).Find(key) : null;
        Own = [.. seen.Where(one => one.OwnerKey is { } owner && owner == me.Viewer.Partner).OrderBy(one => one.Title, GermanOrder.Names)];
        Due = MayConfirm ? due.For(new Confirmer(me.Viewer, null), clock.Today) : [];
    }
}
