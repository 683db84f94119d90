using System.Net;
using AngleSharp.Html.Parser;
using CoopHub.Web.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>A site that is set up otherwise, or broken: each test starts one of its own.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Addresses_come_from_the_settings_and_not_from_the_host_header()
    {
        using var plain = new Site();
        using var secure = plain.WithWebHostBuilder(builder => builder.UseSetting("Site:PublicAddress", "https://coophub.example"));
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
    public async Task A_fault_of_our_own_is_owned_up_to_and_says_nothing_about_its_cause()
    {
        using var plain = new Site();
        using var broken = plain.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Breakage>()));
        using var answer = await broken.CreateClient().GetAsync("/kaputt/an/dieser/stelle");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Der Fehler liegt bei uns", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Breakage.Secret, html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
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
