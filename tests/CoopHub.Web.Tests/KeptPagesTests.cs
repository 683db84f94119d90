using System.Net;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Tests.Kit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>What is kept and served again, and what never is.</summary>
public sealed class KeptPagesTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/loesungen/bezahldienst";

    private readonly HttpClient _client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    [Theory]
    [InlineData("/")]
    [InlineData(Page)]
    [InlineData("/loesungen?rubrik=Basisdienst&status=in%20Betrieb")]
    [InlineData("/partner/stadt-salzgitter")]
    public async Task A_second_guest_is_served_what_was_kept_for_the_first(string path)
    {
        await _client.GetAsync(path);
        using var second = await _client.GetAsync(path);

        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task A_publish_shows_at_once()
    {
        var shelf = site.Services.GetRequiredService<SolutionShelf>();
        var before = shelf.For(Viewer.Guest).All;
        await _client.GetAsync(Page);

        shelf.Replace(before.Select(one => one.Path == Page ? one with { Title = "Eben umbenannt" } : one));
        Assert.Contains("Eben umbenannt", await _client.GetStringAsync(Page), StringComparison.Ordinal);

        shelf.Replace(before.Where(one => one.Path != Page));
        using var gone = await _client.GetAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        shelf.Replace(before);
        Assert.DoesNotContain("Eben umbenannt", await _client.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cookie", "irgendetwas=1")]
    [InlineData("Authorization", "Bearer irgendetwas")]
    public async Task Whoever_may_be_signed_in_is_neither_served_from_what_was_kept_nor_kept(string header, string value)
    {
        await _client.GetAsync("/aktuelles");
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/aktuelles") { Headers = { { header, value } } };
            using var answer = await _client.SendAsync(request);
            Assert.Null(answer.Headers.Age);
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("/loesungen?suche=Bezahlen")]
    [InlineData("/loesungen?rubrik=Erfunden")]
    [InlineData("/loesungen?status=in%20Betrieb&rubrik=Basisdienst")]
    [InlineData("/loesungen?seite=99")]
    [InlineData("/gibt-es-nicht")]
    public async Task An_address_that_a_visitor_makes_up_is_not_kept(string path)
    {
        await _client.GetAsync(path);
        using var second = await _client.GetAsync(path);

        Assert.Null(second.Headers.Age);
    }

    [Fact]
    public async Task An_unknown_query_changes_nothing_and_is_answered_from_what_was_kept()
    {
        await _client.GetAsync(Page);
        using var noisy = await _client.GetAsync(Page + "?utm_source=" + Guid.NewGuid());

        Assert.NotNull(noisy.Headers.Age);
        Assert.DoesNotContain("utm_source", await noisy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_that_nothing_changed()
    {
        using var first = await _client.GetAsync("/partner");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/partner");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("zstd", null)]
    [InlineData(null, null)]
    public async Task Everybody_gets_the_encoding_that_they_can_read(string? accepts, string? encoding)
    {
        foreach (var path in new[] { "/", "/css/coophub.css" })
        {
            // Twice: rendered, and from what was kept.
            for (var time = 0; time < 2; time++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
                using var answer = await _client.SendAsync(request);
                Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
                Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            }
        }
    }

    [Fact]
    public async Task A_first_visit_is_small()
    {
        var html = await Bytes("/loesungen/kfz-zulassung-online");
        var rest = 0L;
        foreach (var path in new[] { "/lib/kern.min.css", "/css/coophub.css", "/img/coophub.svg", "/lib/fira-sans-latin-400-normal.woff2", "/lib/fira-sans-latin-500-normal.woff2", "/lib/fira-sans-latin-600-normal.woff2" })
        {
            rest += await Bytes(path);
        }
        Assert.InRange(html, 1, 15_000);
        Assert.InRange(html + rest, 1, 200_000);
    }

    private async Task<long> Bytes(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await _client.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
