using System.Net;
using AngleSharp.Html.Parser;
using CoopHub.Web.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>What every answer says about itself: headers, addresses, assets, faults.</summary>
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
    public async Task Addresses_come_from_the_settings_and_not_from_the_host_header()
    {
        using var secure = site.WithWebHostBuilder(builder => builder.UseSetting("Site:PublicAddress", "https://coophub.example"));
        using var client = secure.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/loesungen/bezahldienst?von=newsletter") { Headers = { Host = "boese.example" } };
        using var answer = await client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("https://coophub.example/loesungen/bezahldienst", new HtmlParser().ParseDocument(html).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("boese", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains("<loc>https://coophub.example/loesungen/bezahldienst</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://coophub.example/sitemap.xml", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
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
    public async Task A_fault_of_our_own_is_owned_up_to_and_says_nothing_about_its_cause()
    {
        using var broken = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Breakage>()));
        using var answer = await broken.CreateClient().GetAsync("/kaputt");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Der Fehler liegt bei uns", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Breakage.Secret, html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
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

    /// <summary>Fails behind the site's own middleware, as a page would.</summary>
    private sealed class Breakage : IStartupFilter
    {
        public const string Secret = "Verbindungszeichenfolge";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(_ => throw new InvalidOperationException(Secret));
        };
    }
}
