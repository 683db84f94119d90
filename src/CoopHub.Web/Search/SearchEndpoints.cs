using System.Xml;
using System.Xml.Linq;
using CoopHub.Search;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Search;

/// <summary>Suggestions while somebody types, and the feed of a search. Both show what the asker may see, and are kept nowhere.</summary>
internal static class SearchEndpoints
{
    private const int FeedLength = 50;
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    public static void MapSearch(this WebApplication app)
    {
        app.MapGet("/suche/vorschlaege", (HttpContext context, Finder finder, CurrentMember me, string? q) =>
        {
            KeepNothingAttribute.Mark(context);
            return Results.Json(finder.Suggest(q, me.Viewer.Tokens).Select(one => new
            {
                text = one.Text, kind = one.Kind, address = one.Path ?? $"{SearchAddress.Path}?q={Uri.EscapeDataString(one.Text)}",
            }));
        });
        app.MapGet(SearchAddress.FeedPath, (HttpContext context, Finder finder, CurrentMember me, IOptions<SiteOptions> site, TimeProvider clock) =>
        {
            KeepNothingAttribute.Mark(context);
            var asked = SearchAddress.Of(context.Request.Query);
            var result = finder.Search(asked.RequestFor(me.Viewer.Tokens) with { Order = SearchOrder.Date, Page = 1, PageSize = FeedLength, Repeated = true });
            return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Feed(asked, result, site.Value, clock.GetUtcNow().UtcDateTime), "application/atom+xml; charset=utf-8");
        });
    }

    private static XElement Feed(SearchAddress asked, SearchResult result, SiteOptions site, DateTime now) => new(s_atom + "feed",
        new XElement(s_atom + "id", site.AddressOf(asked.Feed)),
        new XElement(s_atom + "title", Clean(asked.Words.Length > 0 ? $"CoopHub: {asked.Words}" : "CoopHub: Suche")),
        new XElement(s_atom + "updated", Moment(result.Hits.Count > 0 ? result.Hits.Max(hit => hit.Record.ChangedAt) : now.Date)),
        new XElement(s_atom + "author", new XElement(s_atom + "name", "CoopHub")),
        Link("self", site.AddressOf(asked.Feed)),
        Link("alternate", site.AddressOf(asked.Address)),
        result.Hits.Select(hit => Entry(hit.Record, site)));

    private static XElement Entry(FindableRecord record, SiteOptions site) => new(s_atom + "entry",
        new XElement(s_atom + "id", $"urn:uuid:{record.Key}"),
        new XElement(s_atom + "title", Clean(record.Title)),
        new XElement(s_atom + "updated", Moment(record.ChangedAt)),
        Link("alternate", site.AddressOf(record.Path)),
        new XElement(s_atom + "category", new XAttribute("term", Clean(record.Kind))),
        new XElement(s_atom + "summary", Clean(record.Summary)));

    private static XElement Link(string relation, string address) => new(s_atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));

    private static string Moment(DateTime utc) => XmlConvert.ToString(DateTime.SpecifyKind(utc, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc);

    // XML cannot carry every character, not even escaped.
    private static string Clean(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter)));
}
