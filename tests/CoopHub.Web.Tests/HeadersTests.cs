using System.Net;
using AngleSharp.Html.Parser;
using CoopHub.Web.Tests.Kit;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>What every answer says about itself: headers, assets, a way on.</summary>
public sealed class HeadersTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/css/coophub.css")]
    [InlineData("/gibt-es-nicht")]
    [InlineData("/sitemap.xml")]
    public async Task Every_answer_is_locked_down(string path)
    {
        using var answer = await site.CreateClient().GetAsync(path);

        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task A_page_links_to_styles_that_may_be_kept_for_ever()
    {
        using var client = site.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/"));
        var links = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(4, links.Count);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mistyped_address_is_answered_with_the_pages_that_come_close()
    {
        using var answer = await site.CreateClient().GetAsync("/loesungen/kfz-zulasung-onlin");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/loesungen/kfz-zulassung-online", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }
}
