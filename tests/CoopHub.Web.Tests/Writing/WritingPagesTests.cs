using System.Net;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Tests.SignIn;
using CoopHub.Writing;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

public sealed class WritingPagesTests(WrittenSite site) : IClassFixture<WrittenSite>
{
    private static readonly (Role Role, int Partner)[] s_people =
    [
        (Role.Guest, 0), (Role.Reader, 0), (Role.Author, 0), (Role.Coordinator, 0), (Role.Office, 0), (Role.Admin, 0), (Role.Author, 1), (Role.Coordinator, 1),
    ];

    [Theory]
    //                                                Gast Leser Autor Koord Gesch Admin | Autor und Koordination eines anderen Partners
    [InlineData("/schreiben", 302, 403, 200, 200, 200, 403, 200, 200)]
    [InlineData("/schreiben/neu/loesung", 302, 404, 200, 200, 200, 404, 200, 200)]
    [InlineData("/schreiben/neu/meldung", 302, 404, 404, 404, 200, 404, 404, 404)]
    [InlineData("/schreiben/neu/partner", 302, 404, 404, 404, 200, 404, 404, 404)]
    [InlineData("/schreiben/KEY", 302, 404, 200, 200, 200, 404, 404, 404)]
    [InlineData("/schreiben/KEY/bearbeiten", 302, 404, 200, 200, 200, 404, 404, 404)]
    [InlineData("/schreiben/KEY/verlauf", 302, 404, 200, 200, 200, 404, 404, 404)]
    [InlineData("/schreiben/KEY/vergleich", 302, 404, 200, 200, 200, 404, 404, 404)]
    [InlineData("/schreiben/seiten?q=x", 302, 200, 200, 200, 200, 200, 200, 200)]
    public async Task A_page_opens_to_exactly_these_people(string page, params int[] expected)
    {
        var path = page.Replace("KEY", site.Record(RecordState.Published).ToString(), StringComparison.Ordinal);
        List<int> answers = [];
        foreach (var (role, partner) in s_people)
        {
            using var visitor = await site.VisitAsAsync(role, partner);
            using var answer = await visitor.GetAsync(path);
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal(expected, answers);
    }

    [Theory]
    // 302 to the record means that it was done.                   Gast Leser Autor Koord Gesch Admin | anderer Partner
    [InlineData("?handler=Submit", RecordState.Draft, 401, 404, 302, 302, 302, 404, 404, 404)]
    [InlineData("?handler=Withdraw", RecordState.Submitted, 401, 404, 302, 302, 302, 404, 404, 404)]
    [InlineData("?handler=Publish", RecordState.Submitted, 401, 404, 403, 302, 302, 404, 404, 404)]
    [InlineData("?handler=RequestChanges", RecordState.Submitted, 401, 404, 403, 302, 302, 404, 404, 404)]
    [InlineData("?handler=Archive", RecordState.Published, 401, 404, 403, 302, 302, 404, 404, 404)]
    [InlineData("?handler=Unarchive", RecordState.Archived, 401, 404, 403, 302, 302, 404, 404, 404)]
    [InlineData("?handler=Merge", RecordState.Published, 401, 404, 403, 403, 302, 404, 404, 404)]
    [InlineData("?handler=Duplicate", RecordState.Published, 401, 404, 302, 302, 302, 404, 404, 404)]
    [InlineData("?handler=ThrowAway", RecordState.Published, 401, 404, 403, 302, 302, 404, 404, 404)]
    [InlineData("?handler=ThrowAway", RecordState.Draft, 401, 404, 302, 302, 302, 404, 404, 404)]
    [InlineData("/bearbeiten", RecordState.Draft, 401, 404, 302, 302, 302, 404, 404, 404)]
    [InlineData("/zwischenstand", RecordState.Draft, 401, 404, 204, 204, 204, 404, 404, 404)]
    public async Task Something_is_done_by_exactly_these_people(string address, RecordState state, params int[] expected)
    {
        var target = site.Record(RecordState.Published, "Das Ziel");
        List<int> answers = [];
        foreach (var (role, partner) in s_people)
        {
            var key = site.Record(state);
            using var visitor = await site.VisitAsAsync(role, partner);
            var stand = site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.Stand;
            using var answer = await WrittenSite.PostAsync(visitor, $"/schreiben/{key}{address}", ("grund", "Bitte kürzer."), ("ziel", target.ToString()), ("titel", "Neu"), ("stand", stand), ("danach", "speichern"));
            var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/anmelden", StringComparison.Ordinal);
            answers.Add(toSignIn ? 401 : (int)answer.StatusCode);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NoContent || site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.State == state);
        }

        Assert.Equal(expected, answers);
    }

    [Theory]
    [InlineData("?handler=Publish")]
    [InlineData("?handler=Archive")]
    [InlineData("?handler=ThrowAway")]
    [InlineData("/bearbeiten")]
    [InlineData("/bearbeiten?handler=Forget")]
    [InlineData("/verlauf?handler=Restore")]
    [InlineData("/zwischenstand")]
    public async Task Nothing_is_changed_by_a_form_that_the_site_did_not_show(string address)
    {
        var key = site.Record(RecordState.Draft);
        using var coordinator = await site.VisitAsAsync(Role.Coordinator);

        using var answer = await coordinator.PostBareAsync($"/schreiben/{key}{address}", ("titel", "Fremd"), ("stand", site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.Stand));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(("Online-Termine", RecordState.Draft), (site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.Title.Split(" (")[0], site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.State));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_field_and_above_the_form_and_nothing_typed_is_lost()
    {
        var key = site.Record(RecordState.Draft);
        using var author = await site.VisitAsAsync(Role.Author);

        using var answer = await author.PostAsync($"/schreiben/{key}/bearbeiten", ("titel", "Neuer Titel"), ("stand", site.Find<RecordDesk>().Find(key, WrittenSite.Office)!.Stand),
            ("feld-summary", "Kurz & bündig"), ("feld-casesPerYear", "viele"), ("feld-related", "gibt es nicht"), ("feld-category", "Erfunden"), ("feld-links", "Name"), ("feld-links", "javascript:alert(1)"));
        var page = await Visitor.ReadAsync(answer);

        var links = page.QuerySelectorAll("#fehler a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#feld-casesPerYear", "#feld-category", "#feld-links", "#feld-related"], links.Order());
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link)));
        Assert.Equal("feld-casesPerYear-fehler", page.QuerySelector("#feld-casesPerYear")!.GetAttribute("aria-describedby")!.Split(' ')[^1]);
        Assert.Equal(("Neuer Titel", "viele"), (page.QuerySelector("#titel")!.GetAttribute("value"), page.QuerySelector("#feld-casesPerYear")!.GetAttribute("value")));
        Assert.Contains(page.QuerySelectorAll("[name=feld-related]"), input => input.GetAttribute("value") == "gibt es nicht");
        Assert.Contains(page.QuerySelectorAll("[name=feld-links]"), input => input.GetAttribute("value") == "javascript:alert(1)");
        Assert.Equal("Erfunden", page.QuerySelector("#feld-category option[selected]")!.GetAttribute("value"));
        Assert.Equal("Kurz & bündig", page.QuerySelector("#feld-summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task Who_was_slower_sees_both_versions_and_chooses()
    {
        var key = site.Record(RecordState.Draft);
        using var author = await site.VisitAsAsync(Role.Author);
        using var coordinator = await site.VisitAsAsync(Role.Coordinator);
        var stand = (await author.ReadAsync($"/schreiben/{key}/bearbeiten")).QuerySelector("[name=stand]")!.GetAttribute("value")!;
        (await coordinator.PostAsync($"/schreiben/{key}/bearbeiten", ("titel", "Online-Termine"), ("stand", stand), ("feld-summary", "Von der Koordination."))).Dispose();

        using var late = await author.PostAsync($"/schreiben/{key}/bearbeiten", ("titel", "Online-Termine"), ("stand", stand), ("feld-summary", "Vom Autor."));
        var page = await Visitor.ReadAsync(late);

        Assert.Contains("Jemand anderes hat inzwischen gespeichert", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Koordination", page.QuerySelector("del")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Autor", page.QuerySelector("ins")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vom Autor.", page.QuerySelector("#feld-summary")!.TextContent.Trim());
        using var again = await WrittenSite.PostAsync(author, $"/schreiben/{key}/bearbeiten", ("titel", "Online-Termine"), ("stand", page.QuerySelector("[name=stand]")!.GetAttribute("value")!), ("feld-summary", "Vom Autor."));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Vom Autor.", site.Find<IContentService>().GetById(key)!.GetValue(SolutionDocument.Summary));
    }

    [Fact]
    public async Task What_was_typed_before_the_session_was_lost_is_offered_again()
    {
        var key = site.Record(RecordState.Draft);
        using (var before = await site.VisitAsAsync(Role.Author))
        {
            var stand = (await before.ReadAsync($"/schreiben/{key}/bearbeiten")).QuerySelector("[name=stand]")!.GetAttribute("value")!;
            using var kept = await WrittenSite.PostAsync(before, $"/schreiben/{key}/zwischenstand", ("titel", "Halb"), ("stand", stand), ("feld-summary", "Mitten im Sa"));
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        }
        using var author = await site.VisitAsAsync(Role.Author);
        using var coordinator = await site.VisitAsAsync(Role.Coordinator);

        Assert.Contains("nicht gespeichert haben", (await author.ReadAsync($"/schreiben/{key}/bearbeiten")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mitten im Sa", (await author.ReadAsync($"/schreiben/{key}/bearbeiten?entwurf=ja")).QuerySelector("#feld-summary")!.TextContent.Trim());
        var others = (await coordinator.ReadAsync($"/schreiben/{key}/bearbeiten")).Body!.TextContent;
        Assert.Contains("Sie sind hier nicht allein", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Mitten im Sa", others, StringComparison.Ordinal);
    }
}
