using CoopHub.Members;
using CoopHub.Search;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.Search;

/// <summary>The result page. Everything that was asked stands in its address, so that a search can be passed on.</summary>
[KeepNothing]
public sealed class IndexModel(Finder finder, CurrentMember me) : PageModel
{
    /// <summary>So many values of a facet are shown at once; the others unfold.</summary>
    public const int ShownValues = 8;

    public SearchAddress Asked { get; private set; } = null!;

    public SearchResult Result { get; private set; } = null!;

    public SearchState State => finder.State;

    public bool MayTend => me.Viewer.May(Right.TendSearch);

    public bool MayOperate => me.Viewer.May(Right.OperatePlatform);

    public bool IsSignedIn => me.IsSignedIn;

    public PageLinks Links => new(Result.Page, Result.Pages, Asked.AtPage);

    public void OnGet()
    {
        Asked = SearchAddress.Of(Request.Query);
        Result = finder.Search(Asked.RequestFor(me.Viewer.Tokens) with { Explain = MayOperate });
    }

    /// <summary>What a record has of a facet, in one line.</summary>
    public static string Values(FindableRecord record, string facet) => string.Join(", ", record.Facets.Where(one => one.Facet == facet && one.Value.Length > 0).Select(one => one.Value));

    /// <summary>When somebody last vouched for it.</summary>
    public static string Freshness(FindableRecord record) => record.ConfirmedOn is { } confirmed
        ? $"bestätigt am {German.Date(confirmed)}"
        : $"Stand {German.Date(TodayClock.DateOf(record.ChangedAt))}";
}
