using System.Net;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>One site for the tests of a class.</summary>
public sealed class OneMemberSite : IAsyncLifetime
{
    public MemberSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await MemberSite.StartAsync(("SignIn:DemonstrationPersons", "true"));

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

public sealed class SignInTests(OneMemberSite one) : IClassFixture<OneMemberSite>
{
    private MemberSite Site => one.Site;

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_is_signed_in()
    {
        using var coordinator = await Site.VisitAsAsync(await Site.MemberAsync(Role.Coordinator, MemberSite.CityA));
        using var invited = Site.Visit();

        using (var answer = await coordinator.PostAsync("/mitglieder?handler=Invite", ("Mail", "neu@stadt-a.example"), ("Name", "Neue Person"), ("Role", "Author")))
        {
            Assert.Contains("neu@stadt-a.example ist eingeladen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var link = Site.Mails.LinkTo("neu@stadt-a.example");
        using (var answer = await invited.PostAsync(link, ("Name", "Neue Person"), ("Password", "kurz")))
        {
            Assert.Contains("mindestens 12 Zeichen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (var answer = await invited.PostAsync(link, ("Name", "Neue Person"), ("Password", MemberSite.Password)))
        {
            Assert.Equal("/konto/passkeys", answer.Headers.Location?.ToString());
        }
        Assert.Contains("Autor", (await invited.ReadAsync("/konto")).Body!.TextContent, StringComparison.Ordinal);
        using var again = Site.Visit();
        Assert.Contains("gilt nicht mehr", (await again.ReadAsync(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        var invited = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        await Site.Services.GetRequiredService<ChangeMember>().DeactivateAsync(invited.Id, new Viewer(Guid.NewGuid(), null, Role.Admin), CancellationToken.None);

        string[] answers = [await TryAsync(member.Mail!, "falsches Passwort hier"), await TryAsync("niemand@stadt-a.example", MemberSite.Password), await TryAsync(invited.Mail!, MemberSite.Password)];

        Assert.All(answers, text => Assert.Equal("Adresse oder Passwort stimmen nicht. Nach fünf Fehlversuchen ist ein Zugang für 15 Minuten gesperrt.", text));
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_even_for_the_right_password()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(member.Mail!, "falsches Passwort hier");
        }

        Assert.StartsWith("Adresse oder Passwort", await TryAsync(member.Mail!, MemberSite.Password), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/konto", "/konto")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("https:evil.example", "/")]
    [InlineData("@evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_signing_in_the_way_leads_to_this_site_only(string wanted, string expected)
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = Site.Visit();

        using var answer = await visitor.PostAsync("/anmelden?zurueck=" + Uri.EscapeDataString(wanted), ("Mail", member.Mail!), ("Password", MemberSite.Password));

        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_wherever_its_cookie_is()
    {
        using var visitor = await Site.VisitAsAsync(await Site.MemberAsync(Role.Reader, MemberSite.CityA));
        using var thief = Site.Visit();
        thief.Cookies.Add(visitor.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief, "/konto"));

        using (var answer = await visitor.PostAsync("/abmelden"))
        {
            Assert.Equal("/anmelden?hinweis=abgemeldet", answer.Headers.Location?.ToString());
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief, "/konto"));
    }

    [Fact]
    public async Task Each_sign_in_begins_a_session_of_its_own_and_ends_the_browsers_earlier_one()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = await Site.VisitAsAsync(member);
        using var earlier = Site.Visit();
        earlier.Cookies.Add(visitor.Cookies.GetAllCookies());

        using (await visitor.PostAsync("/anmelden", ("Mail", member.Mail!), ("Password", MemberSite.Password)))
        {
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(earlier, "/konto"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/konto"));
    }

    [Fact]
    public async Task Signing_out_everywhere_reaches_the_other_browsers()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var here = await Site.VisitAsAsync(member);
        using var there = await Site.VisitAsAsync(member);
        Assert.Equal(2, (await here.ReadAsync("/konto")).QuerySelectorAll("section[aria-labelledby=sitzungen] li").Length);

        using (await here.PostAsync("/konto?handler=EndAll"))
        {
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(there, "/konto"));
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_elsewhere_and_keeps_this_one()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var here = await Site.VisitAsAsync(member);
        using var there = await Site.VisitAsAsync(member);

        using (var answer = await here.PostAsync("/konto/passwort", ("Old", MemberSite.Password), ("New", "ein ganz anderes Passwort")))
        {
            Assert.Contains("Das neue Passwort gilt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here, "/konto"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(there, "/konto"));
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_every_address_and_mailed_once_in_two_minutes()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = Site.Visit();
        List<string> answers = [];
        foreach (var address in new[] { member.Mail!, member.Mail!, "niemand@stadt-a.example" })
        {
            using var answer = await visitor.PostAsync("/passwort-vergessen", ("Mail", address));
            answers.Add((await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent);
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(1, Site.Mails.CountTo(member.Mail!));
        Assert.Equal(0, Site.Mails.CountTo("niemand@stadt-a.example"));
        using (var answer = await visitor.PostAsync(Site.Mails.LinkTo(member.Mail!), ("Password", "ein ganz anderes Passwort")))
        {
            Assert.Equal("/anmelden?hinweis=passwort", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task The_second_factor_is_asked_after_the_password_and_a_recovery_code_works_once()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = await Site.VisitAsAsync(member);
        using var begun = await visitor.PostAsync("/konto/zweiter-faktor?handler=Begin");
        var setup = await Visitor.ReadAsync(begun);
        Assert.NotNull(setup.QuerySelector("svg[role=img]"));
        var key = setup.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        using var confirmed = await visitor.PostAsync("/konto/zweiter-faktor?handler=Confirm", ("Code", Totp.Now(key)));
        var codes = (await Visitor.ReadAsync(confirmed)).QuerySelectorAll("main li code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/konto"));

        Assert.Equal("/konto", await WithSecondFactorAsync(member, "/anmelden/code", ("Code", Totp.Now(key))));
        Assert.Null(await WithSecondFactorAsync(member, "/anmelden/code", ("Code", "000000")));
        Assert.Equal("/konto", await WithSecondFactorAsync(member, "/anmelden/code?handler=Recovery", ("RecoveryCode", codes[0])));
        Assert.Null(await WithSecondFactorAsync(member, "/anmelden/code?handler=Recovery", ("RecoveryCode", codes[0])));
    }

    [Fact]
    public async Task A_member_takes_the_own_data_away_and_deletes_the_account()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var visitor = await Site.VisitAsAsync(member);

        using (var export = await visitor.GetAsync("/konto?handler=Export"))
        {
            Assert.Equal("attachment", export.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Contains(member.Mail!, await export.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (var unsure = await visitor.PostAsync("/konto?handler=Leave"))
        {
            Assert.Equal(HttpStatusCode.OK, unsure.StatusCode);
        }
        using (var left = await visitor.PostAsync("/konto?handler=Leave", ("Sure", "true")))
        {
            Assert.Equal("/anmelden?hinweis=geloescht", left.Headers.Location?.ToString());
        }
        Assert.StartsWith("Adresse oder Passwort", await TryAsync(member.Mail!, MemberSite.Password), StringComparison.Ordinal);
    }

    private async Task<string> TryAsync(string mail, string password)
    {
        using var visitor = Site.Visit();
        using var answer = await visitor.PostAsync("/anmelden", ("Mail", mail), ("Password", password));
        return (await Visitor.ReadAsync(answer)).QuerySelector("#fehler li")?.TextContent.Trim() ?? answer.StatusCode.ToString();
    }

    private async Task<string?> WithSecondFactorAsync(MemberRow member, string path, (string, string) code)
    {
        using var visitor = Site.Visit();
        using (var first = await visitor.PostAsync("/anmelden?zurueck=/konto", ("Mail", member.Mail!), ("Password", MemberSite.Password)))
        {
            Assert.Equal("/anmelden/code?zurueck=%2Fkonto", first.Headers.Location?.ToString());
        }
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor, "/konto"));
        using var second = await visitor.PostAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "zurueck=/konto", code);
        return second.Headers.Location?.ToString();
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
