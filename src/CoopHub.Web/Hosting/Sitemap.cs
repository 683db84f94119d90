using System.Xml.Linq;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Solutions;

namespace CoopHub.Web.Hosting;

/// <summary>What search engines are told: the public addresses, and nothing else.</summary>
internal static class Sitemap
{
    private static readonly XNamespace s_schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpRequest request) => Results.Text($"User-agent: *\nAllow: /\nSitemap: {Root(request)}/sitemap.xml\n"));
        app.MapGet("/sitemap.xml", (HttpRequest request, SolutionShelf solutions, PartnerShelf partners, NewsShelf news, PageShelf pages) =>
        {
            string[] paths = ["/", "/loesungen", "/partner", "/aktuelles",
                .. solutions.All.Select(one => one.Path), .. partners.All.Select(one => one.Path),
                .. news.All.Select(one => one.Path), .. pages.All.Select(one => one.Path)];
            var set = new XElement(s_schema + "urlset", paths.Select(path => new XElement(s_schema + "url", new XElement(s_schema + "loc", Root(request) + path))));
            return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + set, "application/xml");
        });
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
