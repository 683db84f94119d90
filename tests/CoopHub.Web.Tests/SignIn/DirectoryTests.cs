using System.Net;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>A site whose partner A signs in with Entra ID and whose partner B has a provider of its own; one real provider plays both.</summary>
public sealed class DirectorySite : IAsyncLifetime
{
    public const string TenantOfA = "11111111-1111-1111-1111-111111111111";

    public DirectoryProvider Provider { get; private set; } = null!;
    public MemberSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Provider = await DirectoryProvider.StartAsync();
        Site = await MemberSite.StartAsync(
            ("SignIn:Entra:Instance", Provider.Address + "/"), ("SignIn:Entra:ClientId", DirectoryProvider.ClientId), ("SignIn:Entra:ClientSecret", DirectoryProvider.ClientSecret),
            ($"SignIn:Entra:Tenants:{TenantOfA}", "stadt-a"), ("SignIn:Entra:Roles:CoopHub.Autor", "Author"),
            ("SignIn:Directories:eigen:Title", "Konto der Stadt B"), ("SignIn:Directories:eigen:Authority", Provider.Address), ("SignIn:Directories:eigen:Partner", "stadt-b"),
            ("SignIn:Directories:eigen:ClientId", DirectoryProvider.ClientId), ("SignIn:Directories:eigen:ClientSecret", DirectoryProvider.ClientSecret));
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

public sealed class DirectoryTests : IClassFixture<DirectorySite>
{
    private readonly DirectorySite _both;

    public DirectoryTests(DirectorySite both)
    {
        _both = both;
        Provider.Person.Clear();
        Provider.Forge = null;
    }

    private DirectoryProvider Provider => _both.Provider;

    [Fact]
    public async Task An_employee_of_a_listed_tenant_becomes_a_reader_of_its_partner_and_is_known_again_by_id()
    {
        var id = Guid.NewGuid().ToString();
        Provider.IsEmployee(DirectorySite.TenantOfA, id, $"{id}@stadt-a.example");
        using var first = await ArriveAsync("entra", "/konto");
        var page = (await first.ReadAsync("/konto")).Body!.TextContent;
        Assert.Contains("Stadt A", page, StringComparison.Ordinal);
        Assert.Contains("Leser", page, StringComparison.Ordinal);

        Provider.IsEmployee(DirectorySite.TenantOfA, id, "inzwischen-anders@stadt-a.example");
        Provider.Person["roles"] = "CoopHub.Autor";
        using var again = await ArriveAsync("entra", "/konto");
        page = (await again.ReadAsync("/konto")).Body!.TextContent;
        Assert.Contains($"{id}@stadt-a.example", page, StringComparison.Ordinal);
        Assert.Contains("Autor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_provider_brings_in_people_of_the_partner_it_belongs_to()
    {
        Provider.Person["name"] = "Person aus B";
        using var visitor = await ArriveAsync("eigen", "/konto");

        Assert.Contains("Stadt B", (await visitor.ReadAsync("/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenant_is_refused_with_a_page_that_says_whom_to_ask()
    {
        Provider.IsEmployee("22222222-2222-2222-2222-222222222222", "x", "x@fremd.example");
        using var visitor = await RefusedAsync("entra", "mandant");

        Assert.Contains("Partner-Koordination", (await visitor.ReadAsync("/anmelden/abgewiesen?grund=mandant")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_claims_to_be_a_listed_one_is_refused_by_its_issuer()
    {
        Provider.IsEmployee(DirectorySite.TenantOfA, "x", "x@fremd.example");
        Provider.Forge = token => token.Issuer = $"{Provider.Address}/22222222-2222-2222-2222-222222222222/v2.0";
        using var visitor = await RefusedAsync("entra", "mandant");
    }

    [Theory]
    [InlineData("acct", "1")]
    [InlineData("idp", "https://sts.windows.net/33333333-3333-3333-3333-333333333333/")]
    public async Task A_guest_of_a_listed_tenant_is_refused(string claim, string value)
    {
        Provider.IsEmployee(DirectorySite.TenantOfA, "guest", "gast@fremd.example");
        Provider.Person[claim] = value;
        using var visitor = await RefusedAsync("entra", "gast");
    }

    [Fact]
    public async Task An_address_that_has_an_account_does_not_open_it()
    {
        var chief = await _both.Site.MemberAsync(Role.Coordinator, MemberSite.CityA);
        Provider.IsEmployee(DirectorySite.TenantOfA, "somebody-else", chief.Mail!);
        using var visitor = await RefusedAsync("entra", "adresse");
    }

    [Fact]
    public async Task A_deactivated_member_stays_outside()
    {
        Provider.IsEmployee(DirectorySite.TenantOfA, "leaving", "geht@stadt-a.example");
        using (await ArriveAsync("entra", "/"))
        {
        }
        using var store = new MemberStore(_both.Site.Services.GetRequiredService<Func<CoopHub.Cms.Data.HubDb>>());
        var member = (await store.FindByLoginAsync("entra", $"{DirectorySite.TenantOfA}:leaving", CancellationToken.None))!;
        await _both.Site.Services.GetRequiredService<ChangeMember>().DeactivateAsync(member.Id, new Viewer(Guid.NewGuid(), null, Role.Office), CancellationToken.None);

        using var visitor = await RefusedAsync("entra", "geschlossen");
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    public async Task A_token_with_a_wrong_part_is_refused(string part)
    {
        Provider.Forge = token =>
        {
            token.Issuer = part == "issuer" ? "https://evil.example/" : token.Issuer;
            token.Audience = part == "audience" ? "another-application" : token.Audience;
            if (part == "audience")
            {
                token.Audiences.Clear();
            }
            if (part == "expired")
            {
                (token.NotBefore, token.IssuedAt, token.Expires) = (DateTime.UtcNow.AddHours(-3), DateTime.UtcNow.AddHours(-3), DateTime.UtcNow.AddHours(-2));
            }
        };
        using var visitor = await RefusedAsync("eigen", "antwort");
    }

    [Fact]
    public async Task An_answer_of_another_browser_or_a_second_time_is_refused()
    {
        Provider.IsEmployee(DirectorySite.TenantOfA, "replay", "replay@stadt-a.example");
        using var visitor = _both.Site.Visit();
        var answer = await AnswerOfProviderAsync(visitor, "entra", "/konto");
        using var thief = _both.Site.Visit();

        Assert.Equal("/anmelden/abgewiesen?grund=antwort", await LocationAsync(thief, answer));
        Assert.StartsWith("/anmelden/ankunft", await LocationAsync(visitor, answer), StringComparison.Ordinal);
        Assert.Equal("/anmelden/abgewiesen?grund=antwort", await LocationAsync(visitor, answer));
    }

    [Fact]
    public async Task After_signing_out_the_directory_is_asked_again()
    {
        Provider.IsEmployee(DirectorySite.TenantOfA, "leaves", "leaves@stadt-a.example");
        using var visitor = await ArriveAsync("entra", "/konto");
        using (await visitor.PostAsync("/abmelden"))
        {
        }

        using var answer = await visitor.GetAsync("/konto");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_directory_that_is_not_set_up_is_not_found_and_the_way_back_stays_on_this_site()
    {
        using var visitor = _both.Site.Visit();
        using (var answer = await visitor.GetAsync("/anmelden/mit/unbekannt"))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Provider.IsEmployee(DirectorySite.TenantOfA, "local", "local@stadt-a.example");
        var arrival = await LocationAsync(visitor, await AnswerOfProviderAsync(visitor, "entra", "//evil.example"));

        Assert.Equal("/", await LocationAsync(visitor, arrival!));
    }

    private async Task<Visitor> ArriveAsync(string directory, string wanted)
    {
        var visitor = _both.Site.Visit();
        var arrival = await LocationAsync(visitor, await AnswerOfProviderAsync(visitor, directory, wanted));
        Assert.Equal(wanted, await LocationAsync(visitor, arrival!));
        return visitor;
    }

    private async Task<Visitor> RefusedAsync(string directory, string reason)
    {
        var visitor = _both.Site.Visit();
        var where = await LocationAsync(visitor, await AnswerOfProviderAsync(visitor, directory, "/konto"));
        if (where!.StartsWith("/anmelden/ankunft", StringComparison.Ordinal))
        {
            where = await LocationAsync(visitor, where);
        }
        Assert.Equal("/anmelden/abgewiesen?grund=" + reason, where);
        using var answer = await visitor.GetAsync("/konto");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    // Goes to the provider as a browser would and returns where it sends the browser back to.
    private async Task<string> AnswerOfProviderAsync(Visitor visitor, string directory, string wanted)
    {
        var challenge = await LocationAsync(visitor, $"/anmelden/mit/{directory}?zurueck={Uri.EscapeDataString(wanted)}");
        Assert.StartsWith(Provider.Address + "/authorize", challenge, StringComparison.Ordinal);
        Assert.Contains("code_challenge=", challenge, StringComparison.Ordinal);
        using var browser = new Visitor(Provider.Address);
        return new Uri((await LocationAsync(browser, challenge!))!).PathAndQuery;
    }

    private static async Task<string?> LocationAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.Headers.Location?.ToString();
    }
}
