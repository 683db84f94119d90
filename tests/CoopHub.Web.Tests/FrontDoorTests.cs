using System.Net;
using AngleSharp.Html.Parser;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>The site over HTTP, with a few public records and a canary that no guest may ever read.</summary>
public sealed class FrontDoorTests : IClassFixture<SiteFactory>
{
    private const string Canary = "Geheimlauf-4711";

    private static readonly Guid s_hidden = Guid.NewGuid();
    private readonly HttpClient _client;

    public FrontDoorTests(SiteFactory site)
    {
        _client = site.CreateClient();
        site.Services.GetRequiredService<PartnerShelf>().Replace(
            [new Partner("stadt-a", "Stadt A") { Visibility = "öffentlich" }, new Partner("stadt-x", Canary) { Visibility = "Kooperation" }]);
        site.Services.GetRequiredService<SolutionShelf>().Replace([
            One("portal", "Bürgerportal", "öffentlich") with { Category = "Basisdienst", RelatedKeys = [s_hidden] },
            One("termine", "Termine", "öffentlich") with { Category = "Online-Dienst" },
            One("verdeckt", Canary, "Kooperation") with { Key = s_hidden }, One("eigen", Canary, "nur eigener Partner"), One("leer", Canary, null)]);
        site.Services.GetRequiredService<NewsShelf>().Replace(
            [new NewsItem("start", "Start", new DateOnly(2026, 5, 4)) { Visibility = "öffentlich" }, new NewsItem("intern", Canary, new DateOnly(2026, 5, 5)) { Visibility = "Kooperation" }]);
        site.Services.GetRequiredService<PageShelf>().Replace([new TextPage("impressum", "Impressum", "", "<p>Text</p>")]);
    }

    [Theory]
    [InlineData("/", "neu erfinden")]
    [InlineData("/loesungen", "Lösungen")]
    [InlineData("/loesungen?suche=Geheimlauf", "Lösungen")]
    [InlineData("/loesungen?rubrik=Unfug&seite=-3&sortierung=zzz", "Lösungen")]
    [InlineData("/loesungen/portal", "Bürgerportal")]
    [InlineData("/partner", "Partner")]
    [InlineData("/partner/stadt-a", "Stadt A")]
    [InlineData("/aktuelles", "Aktuelles")]
    [InlineData("/aktuelles/start", "Start")]
    [InlineData("/impressum", "Impressum")]
    public async Task Every_page_answers_with_one_heading_and_no_hidden_record(string path, string heading)
    {
        using var answer = await _client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(heading, Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll("h1")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/loesungen/verdeckt")]
    [InlineData("/loesungen/eigen")]
    [InlineData("/loesungen/leer")]
    [InlineData("/partner/stadt-x")]
    [InlineData("/aktuelles/intern")]
    [InlineData("/gibt-es-nicht")]
    public async Task A_hidden_record_answers_like_one_that_does_not_exist(string path)
    {
        using var answer = await _client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Seite nicht gefunden", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, html, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_filter_leaves_what_it_names_and_counts_the_other_choices()
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/loesungen?rubrik=Basisdienst"));

        Assert.Equal("1 Lösung", page.QuerySelector("#ergebnis")!.TextContent);
        Assert.Equal(["Basisdienst, Lösungen: 1  (Filter entfernen)", "Online-Dienst, Lösungen: 1"], page.QuerySelectorAll("#filter-rubrik + ul li").Select(choice => choice.TextContent.Trim()));
    }

    [Fact]
    public async Task The_sitemap_names_public_pages_only()
    {
        var map = await _client.GetStringAsync("/sitemap.xml");

        Assert.Contains("/loesungen/portal", map, StringComparison.Ordinal);
        Assert.DoesNotContain("verdeckt", map, StringComparison.Ordinal);
        Assert.DoesNotContain("stadt-x", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_and_fonts_are_served_from_the_site_itself()
    {
        foreach (var path in new[] { "/lib/kern.min.css", "/css/coophub.css", "/lib/fira-sans-latin-400-normal.woff2" })
        {
            using var answer = await _client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static Solution One(string slug, string title, string? visibility) =>
        new(slug, title) { Summary = title, Visibility = visibility, Status = "in Betrieb", OwnerSlug = "stadt-a", OwnerName = "Stadt A" };
}
