using System.Net;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Web.Tests.Members;

public sealed class MembersPagesTests(OneMemberSite one) : IClassFixture<OneMemberSite>
{
    private MemberSite Site => one.Site;

    [Theory]
    // page                    Gast   Leser  Autor  Koord. Gesch. Admin (own partner: Stadt A)
    [InlineData("/wer-darf-was", 200, 200, 200, 200, 200, 200)]
    [InlineData("/konto", 302, 200, 200, 200, 200, 200)]
    [InlineData("/konto/passwort", 302, 200, 200, 200, 200, 200)]
    [InlineData("/konto/passkeys", 302, 200, 200, 200, 200, 200)]
    [InlineData("/konto/zweiter-faktor", 302, 200, 200, 200, 200, 200)]
    [InlineData("/mitglieder", 302, 403, 403, 200, 200, 200)]
    [InlineData("/mitglieder/OWN", 302, 404, 404, 200, 200, 200)]
    [InlineData("/mitglieder/OTHER", 302, 404, 404, 404, 200, 200)]
    public async Task A_page_opens_to_exactly_these_roles(string page, params int[] expected)
    {
        var (own, other) = (await Site.MemberAsync(Role.Reader, MemberSite.CityA), await Site.MemberAsync(Role.Reader, MemberSite.CityB));
        var path = page.Replace("OWN", own.Id.ToString(), StringComparison.Ordinal).Replace("OTHER", other.Id.ToString(), StringComparison.Ordinal);
        List<int> answers = [];
        foreach (var role in Roles.All)
        {
            using var visitor = role == Role.Guest ? Site.Visit() : await Site.VisitAsAsync(await Site.MemberAsync(role, role.NeedsPartner() ? MemberSite.CityA : null));
            using var answer = await visitor.GetAsync(path);
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal(expected, answers);
    }

    [Fact]
    public async Task A_coordinator_sees_the_members_of_the_own_partner_and_no_trace_of_others()
    {
        var (own, other) = (await Site.MemberAsync(Role.Reader, MemberSite.CityA), await Site.MemberAsync(Role.Reader, MemberSite.CityB));
        using var coordinator = await Site.VisitAsAsync(await Site.MemberAsync(Role.Coordinator, MemberSite.CityA));
        using var office = await Site.VisitAsAsync(await Site.MemberAsync(Role.Office));

        var (theirs, all) = ((await coordinator.ReadAsync("/mitglieder")).Body!.TextContent, (await office.ReadAsync("/mitglieder")).Body!.TextContent);

        Assert.Contains(own.Mail!, theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Mail!, theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Stadt B", theirs, StringComparison.Ordinal);
        Assert.Contains(other.Mail!, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_gives_a_role_and_closes_an_account_and_the_member_notices_at_once()
    {
        var member = await Site.MemberAsync(Role.Reader, MemberSite.CityA);
        using var coordinator = await Site.VisitAsAsync(await Site.MemberAsync(Role.Coordinator, MemberSite.CityA));
        using var theirs = await Site.VisitAsAsync(member);

        using (var answer = await coordinator.PostAsync($"/mitglieder/{member.Id}?handler=Role", ("Role", "Author"), ("Signatory", "true")))
        {
            Assert.Equal($"/mitglieder/{member.Id}?hinweis=ja", answer.Headers.Location?.ToString());
        }
        using (var answer = await theirs.GetAsync("/konto"))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        using (await coordinator.PostAsync($"/mitglieder/{member.Id}?handler=Deactivate"))
        {
        }

        var now = await Site.Services.GetRequiredService<MemberShelf>().FindAsync(member.Id, CancellationToken.None);
        Assert.True(now is { Role: Role.Author, Signatory: true, State: MemberState.Deactivated });
    }

    [Theory]
    [InlineData("Role", "Office")]
    [InlineData("Role", "Admin")]
    public async Task A_coordinator_cannot_give_more_than_they_have_by_a_form_made_up(string field, string role)
    {
        var (own, other) = (await Site.MemberAsync(Role.Reader, MemberSite.CityA), await Site.MemberAsync(Role.Reader, MemberSite.CityB));
        using var coordinator = await Site.VisitAsAsync(await Site.MemberAsync(Role.Coordinator, MemberSite.CityA));

        using (var answer = await coordinator.PostAsync($"/mitglieder/{own.Id}?handler=Role", (field, role)))
        {
            Assert.Contains("dürfen Sie nicht", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (var answer = await coordinator.PostAsync("/mitglieder?handler=Invite", ("Mail", "hoch@stadt-a.example"), (field, role), ("Partner", MemberSite.CityB.Key.ToString())))
        {
            Assert.Contains("dürfen Sie nicht", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (var answer = await coordinator.PostBareAsync($"/mitglieder/{other.Id}?handler=Deactivate"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        Assert.Equal(0, Site.Mails.CountTo("hoch@stadt-a.example"));
    }

    [Fact]
    public async Task A_mail_domain_opens_self_registration_for_its_partner()
    {
        using var coordinator = await Site.VisitAsAsync(await Site.MemberAsync(Role.Coordinator, MemberSite.CityA));
        using var somebody = Site.Visit();

        using (await coordinator.PostAsync("/mitglieder?handler=AddDomain", ("Partner", MemberSite.CityA.Key.ToString()), ("Domain", "rathaus-a.example")))
        {
        }
        using (var foreign = await coordinator.PostAsync("/mitglieder?handler=AddDomain", ("Partner", MemberSite.CityB.Key.ToString()), ("Domain", "rathaus-b.example")))
        {
            Assert.Contains("dürfen Sie nicht", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (await somebody.PostAsync("/registrieren", ("Mail", "ich@rathaus-a.example")))
        {
        }
        using (await somebody.PostAsync(Site.Mails.LinkTo("ich@rathaus-a.example"), ("Name", "Ich Selbst"), ("Password", MemberSite.Password)))
        {
        }

        Assert.Contains("Stadt A", (await somebody.ReadAsync("/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_rights_shows_what_the_rules_decide()
    {
        using var visitor = Site.Visit();
        var rows = (await visitor.ReadAsync("/wer-darf-was")).QuerySelectorAll("table[class*=striped] tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();

        Assert.Equal(Rights.Table.Count, rows.Count);
        foreach (var (line, row) in Rights.Table.Zip(rows))
        {
            foreach (var role in Roles.All)
            {
                var viewer = new Viewer(Guid.NewGuid(), MemberSite.CityA.Key, role) { Signatory = true };
                Assert.Equal(viewer.May(line.Right, new RecordOwner(MemberSite.CityA.Key) { PostModerated = true }), row[(int)role] != "–");
                Assert.Equal(viewer.May(line.Right, new RecordOwner(MemberSite.CityB.Key) { PostModerated = true }), row[(int)role] == "ja");
            }
        }
    }
}
