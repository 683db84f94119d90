using System.Net;
using CoopHub.Members;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>What holds for every page and form, whoever asks.</summary>
public sealed class SafetyTests(OneMemberSite one) : IClassFixture<OneMemberSite>
{
    private MemberSite Site => one.Site;

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        using var visitor = await Site.VisitAsAsync(await Site.MemberAsync(Role.Admin));
        var pages = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(route => !route.StartsWith("fehler", StringComparison.Ordinal) && route.Length > 0)
            .Select(route => "/" + route.TrimStart('/').Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{slug}", "x", StringComparison.Ordinal).Replace("{secret}", "x", StringComparison.Ordinal).Replace("{directory}", "x", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.Contains("/anmelden", pages);

        foreach (var page in pages)
        {
            using var answer = await visitor.PostBareAsync(page, ("Mail", "x"), ("Person", "admin@vorfuehrung.example"));
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{page} answered {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/konto")]
    [InlineData("/konto/passkeys")]
    [InlineData("/loesungen")]
    public async Task What_a_member_sees_is_kept_by_nobody(string path)
    {
        using var visitor = await Site.VisitAsAsync(await Site.MemberAsync(Role.Reader, MemberSite.CityA));

        using var answer = await visitor.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore, answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/anmelden")]
    [InlineData("/zugang/irgendetwas")]
    [InlineData("/passwort-vergessen")]
    public async Task Pages_with_secrets_or_forms_are_kept_by_nobody(string path)
    {
        using var visitor = Site.Visit();
        using var answer = await visitor.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore, answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = Site.Visit();
        using var answer = await visitor.PostAsync("/anmelden", ("Mail", member.Mail!), ("Password", MemberSite.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("coophub=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_developer_signs_in_as_a_demonstration_person()
    {
        using var visitor = Site.Visit();
        var people = (await visitor.ReadAsync("/anmelden/vorfuehrung")).QuerySelectorAll("button[name=Person]");
        Assert.Equal(9, people.Length);

        using (var answer = await visitor.PostAsync("/anmelden/vorfuehrung", ("Person", "office@vorfuehrung.example")))
        {
            Assert.Equal("/", answer.Headers.Location?.ToString());
        }
        Assert.Contains("Geschäftsstelle", (await visitor.ReadAsync("/konto")).Body!.TextContent, StringComparison.Ordinal);
    }
}
