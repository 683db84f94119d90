using System.Globalization;
using System.Xml.Linq;
using CoopHub.Groups;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Hosting;

/// <summary>What search engines are told: the public addresses, and nothing else.</summary>
internal static class Sitemap
{
    private static readonly XNamespace s_schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/robots.txt", (IOptions<SiteOptions> site) =>
            Results.Text($"User-agent: *\nAllow: /\nDisallow: /loesungen?*suche=\nDisallow: /suche\nSitemap: {site.Value.AddressOf("/sitemap.xml")}\n"));
        app.MapGet("/sitemap.xml", (IOptions<SiteOptions> site, SolutionShelf solutions, PartnerShelf partners, NewsShelf news, PageShelf pages, ProductShelf products, VendorShelf vendors, GroupShelf groups) =>
        {
            IEnumerable<(string Path, DateOnly? Changed)> entries =
            [
                ("/", null), ("/loesungen", null), ("/partner", null), ("/arbeitsgruppen", null), ("/aktuelles", null), ("/produkte", null), ("/hersteller", null),
                .. solutions.For(Viewer.Guest).All.Select(one => (one.Path, Day(one.PublishedAt))),
                .. partners.For(Viewer.Guest).All.Select(one => (one.Path, (DateOnly?)null)),
                .. news.For(Viewer.Guest).All.Select(one => (one.Path, (DateOnly?)one.PublishedOn)),
                .. products.For(Viewer.Guest).All.Select(one => (one.Path, (DateOnly?)null)),
                .. vendors.For(Viewer.Guest).All.Select(one => (one.Path, (DateOnly?)null)),
                .. groups.For(Viewer.Guest).All.Select(one => (one.Path, (DateOnly?)null)),
                .. pages.All.Select(one => (one.Path, (DateOnly?)null)),
            ];
            var set = new XElement(s_schema + "urlset", entries.Select(entry => Entry(site.Value.AddressOf(entry.Path), entry.Changed)));
            return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + set, "application/xml");
        });
    }

    private static XElement Entry(string address, DateOnly? changed) => new(s_schema + "url",
        new XElement(s_schema + "loc", address),
        changed is { } day ? new XElement(s_schema + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);

    private static DateOnly? Day(DateTime moment) => moment == default ? null : TodayClock.DateOf(moment);
}
