using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using CoopHub.Solutions;
using CoopHub.Web.Tests.SignIn;
using Xunit;

namespace CoopHub.Web.Tests.Search;

public sealed class SearchPagesTests(SearchSite site) : IClassFixture<SearchSite>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_compound_is_found_and_marked_without_a_blank_more()
    {
        using var guest = site.Guest();
        var page = await guest.ReadAsync("/suche?q=Antrag+Wohngeld");
        // Beside the product of the same name, whose few words are all about it.
        var titles = page.QuerySelectorAll(".hub-results article h3").Take(2).Select(title => title.TextContent.Trim()).ToList();

        Assert.Contains("Wohngeld online beantragen", titles);
        Assert.Contains(page.QuerySelectorAll(".hub-passage mark"), mark => mark.TextContent.StartsWith("Wohngeldantr", StringComparison.Ordinal));
        Assert.All(titles, title => Assert.DoesNotContain("  ", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ticked_values_of_one_facet_add_up_and_those_of_two_narrow()
    {
        using var guest = site.Guest();
        var (all, one) = (await guest.ReadAsync("/suche"), await guest.ReadAsync("/suche?rubrik=Basisdienst"));
        var two = await guest.ReadAsync("/suche?rubrik=Basisdienst&rubrik=Schnittstelle");
        var narrowed = await guest.ReadAsync("/suche?rubrik=Basisdienst&rubrik=Schnittstelle&status=in%20Betrieb");

        Assert.Equal(Total(one), Count(all, "rubrik", "Basisdienst"));
        Assert.Equal(Total(one) + Count(one, "rubrik", "Schnittstelle"), Total(two));
        Assert.Equal(Count(two, "status", "in Betrieb"), Total(narrowed));
        Assert.Equal(3, narrowed.QuerySelectorAll("a.hub-chip").Length);
        Assert.Equal("/suche?rubrik=Schnittstelle&status=in%20Betrieb", narrowed.QuerySelector("a.hub-chip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_page_of_hits_shows_others_and_the_last_one_stands_for_those_behind_it()
    {
        using var guest = site.Guest();
        var first = await guest.ReadAsync("/suche");
        var found = Paths(first).ToList();
        for (var page = 2; found.Count < Total(first); page++)
        {
            var more = Paths(await guest.ReadAsync($"/suche?seite={page}"));
            Assert.NotEmpty(more);
            found.AddRange(more);
        }

        Assert.Equal(Total(first), found.Distinct().Count());
        Assert.Equal(found.TakeLast(1), Paths(await guest.ReadAsync("/suche?seite=999")).TakeLast(1));
    }

    [Fact]
    public async Task A_slip_is_asked_back_and_found_all_the_same()
    {
        using var guest = site.Guest();
        var page = await guest.ReadAsync("/suche?q=Wohngelt");

        Assert.Equal("/suche?q=Wohngeld", page.QuerySelector(".hub-meant a")!.GetAttribute("href"), ignoreCase: true);
        Assert.Contains("/loesungen/wohngeld-online", Paths(page));
    }

    [Fact]
    public async Task Nothing_found_is_helped_on()
    {
        using var guest = site.Guest();
        var nothing = await guest.ReadAsync("/suche?q=qqqxxxyyy");
        var filtered = await guest.ReadAsync("/suche?q=Wohngeld&rubrik=Erfunden");

        Assert.Contains("Prüfen Sie die Schreibweise", nothing.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(nothing.QuerySelectorAll("section[aria-labelledby=zuletzt] a"));
        Assert.Equal("/suche?q=Wohngeld", filtered.QuerySelector(".kern-alert a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_header_and_the_start_page_lead_to_search()
    {
        using var guest = site.Guest();
        foreach (var path in new[] { "/", "/aktuelles", "/gibt-es-nicht" })
        {
            Assert.Contains((await guest.ReadAsync(path)).QuerySelectorAll("form[action='/suche'] input"), input => input.GetAttribute("name") == "q");
        }
    }

    [Fact]
    public async Task A_published_change_is_found_and_what_is_taken_back_is_not()
    {
        using var guest = site.Guest();
        var solution = site.Publish("Seltsamkeitsverfahren", (SolutionDocument.Visibility, "öffentlich"), (SolutionDocument.Owner, site.Own.Slug));
        SearchSite.WaitUntil(() => site.Finds("Seltsamkeitsverfahren", ["public"]));
        Assert.Contains(solution.Name!, (await guest.ReadAsync("/suche?q=Seltsamkeitsverfahren")).QuerySelector(".hub-rows")!.TextContent, StringComparison.Ordinal);

        site.Documents.Unpublish(solution);
        SearchSite.WaitUntil(() => !site.Finds("Seltsamkeitsverfahren", ["public"]));
    }

    [Fact]
    public async Task A_feed_is_well_formed_newest_first_and_repeats_nothing_of_a_hostile_question()
    {
        using var guest = site.Guest();
        using var answer = await guest.GetAsync("/suche/feed?q=Wohngeld%01%EF%BF%BF%3Cb%3E");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var moments = feed.Descendants(s_atom + "entry").Select(entry => DateTime.Parse(entry.Element(s_atom + "updated")!.Value, null)).ToList();

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(moments);
        Assert.Equal(moments.OrderDescending(), moments);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"\"\"")]
    [InlineData("((((((((((partner:\"(((")]
    [InlineData("\u0001\u001F\u0000\u202E\u200F \u05D0")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("-a -b -c")]
    public async Task Hostile_questions_get_a_page(string question)
    {
        using var guest = site.Guest();
        foreach (var path in new[] { "/suche?q=", "/suche?sortierung=datum&seite=-1&archiv=%00&rubrik=%01&q=", "/suche/vorschlaege?q=", "/suche/feed?q=" })
        {
            using var answer = await guest.GetAsync(path + Uri.EscapeDataString(question));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ten_thousand_words_and_the_longest_nesting_get_a_page_too()
    {
        using var guest = site.Guest();
        foreach (var question in new[] { string.Join('+', Enumerable.Range(0, 10_000).Select(number => $"w{number}")), new string('(', 60_000), new string('*', 60_000) })
        {
            var page = await guest.ReadAsync("/suche?q=" + question);
            Assert.Contains("nur ihr Anfang wurde gesucht", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    // page                       Gast Leser Koord. Gesch. Admin
    [InlineData("/suche/gespeichert", 302, 200, 200, 200, 200)]
    [InlineData("/suche/synonyme", 302, 403, 403, 200, 200)]
    [InlineData("/suche/synonyme/neu", 302, 403, 403, 200, 200)]
    [InlineData("/suche/ohne-treffer", 302, 403, 403, 200, 200)]
    [InlineData("/suche/index", 302, 403, 403, 403, 200)]
    public async Task A_page_opens_to_exactly_these_roles(string path, params int[] expected)
    {
        var slug = site.Own.Slug;
        List<int> answers = [];
        foreach (var person in new[] { "", $"reader-{slug}", $"coordinator-{slug}", "office", "admin" })
        {
            using var visitor = person.Length == 0 ? site.Guest() : await site.PersonAsync(person);
            using var answer = await visitor.GetAsync(path);
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal(expected, answers);
    }

    [Fact]
    public async Task Only_administrators_are_told_why_something_was_found()
    {
        using var admin = await site.PersonAsync("admin");
        using var office = await site.PersonAsync("office");

        Assert.NotEmpty((await admin.ReadAsync("/suche?q=Wohngeld")).QuerySelectorAll(".hub-reasons li"));
        Assert.Empty((await office.ReadAsync("/suche?q=Wohngeld")).QuerySelectorAll(".hub-reasons"));
    }

    [Fact]
    public async Task A_member_keeps_a_search_with_its_feed_and_nobody_else_sees_it()
    {
        using var reader = await site.ReaderOfAsync(site.Own);
        using var other = await site.ReaderOfAsync(site.Other);
        using (var saved = await reader.PostAsync("/suche/gespeichert?handler=Save", ("Name", "Meine Zahlungen"), ("Query", "q=Bezahlen&rubrik=Basisdienst&fremd=1")))
        {
            Assert.Equal("/suche/gespeichert?hinweis=gespeichert", saved.Headers.Location?.ToString());
        }
        var page = await reader.ReadAsync("/suche/gespeichert");
        var key = page.QuerySelector("button[name=Key]")!.GetAttribute("value")!;

        Assert.NotNull(page.QuerySelector("a[href='/suche?q=Bezahlen&rubrik=Basisdienst']"));
        Assert.NotNull(page.QuerySelector("a[href='/suche/feed?q=Bezahlen&rubrik=Basisdienst']"));
        using (await other.PostAsync("/suche/gespeichert?handler=Remove", ("Key", key)))
        {
        }
        Assert.DoesNotContain("Meine Zahlungen", (await other.ReadAsync("/suche/gespeichert")).Body!.TextContent, StringComparison.Ordinal);
        using (await reader.PostAsync("/suche/gespeichert?handler=Remove", ("Key", key)))
        {
        }
        Assert.DoesNotContain("Meine Zahlungen", (await reader.ReadAsync("/suche/gespeichert")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_without_hits_becomes_a_synonym_that_works_soon()
    {
        using var guest = site.Guest();
        using var office = await site.PersonAsync("office");
        await guest.ReadAsync("/suche?q=Knöllchenportal");
        var listed = await office.ReadAsync("/suche/ohne-treffer");
        Assert.Single(listed.QuerySelectorAll("a"), one => one.GetAttribute("href") == "/suche/synonyme/neu?wort=kn%C3%B6llchenportal");

        using (var saved = await office.PostAsync("/suche/synonyme/neu?handler=Save", ("Words", "Knöllchenportal\nknöllchenportal\nWohngeld"), ("Wort", "knöllchenportal")))
        {
            Assert.Equal("/suche/synonyme?hinweis=gespeichert", saved.Headers.Location?.ToString());
        }

        SearchSite.WaitUntil(() => site.Finds("Knöllchenportal", ["public"]));
        Assert.DoesNotContain("knöllchenportal", (await office.ReadAsync("/suche/ohne-treffer")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_one_synonym_do_not_overwrite_each_other()
    {
        using var office = await site.PersonAsync("office");
        using var admin = await site.PersonAsync("admin");
        using (await office.PostAsync("/suche/synonyme/neu?handler=Save", ("Words", "Bauhofplan\nHofbauplan")))
        {
        }
        var path = (await office.ReadAsync("/suche/synonyme")).QuerySelectorAll("tbody a").Single(link => link.TextContent.Contains("Bauhofplan", StringComparison.Ordinal)).GetAttribute("href")!;
        var seen = (await admin.ReadAsync(path)).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        using (await office.PostAsync(path + "?handler=Save", ("Words", "Bauhofplan\nHofbauplan\nPlanbauhof"), ("Seen", seen)))
        {
        }

        using var late = await admin.PostAsync(path + "?handler=Save", ("Words", "Bauhofplan\nganz anders"), ("Seen", seen));
        var page = await Visitor.ReadAsync(late);
        using var lateRemoval = await admin.PostAsync(path + "?handler=Remove", ("Seen", seen));

        Assert.Contains("inzwischen geändert", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Planbauhof", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, lateRemoval.StatusCode);
        using var removal = await admin.PostAsync(path + "?handler=Remove", ("Seen", page.QuerySelector("input[name=Seen]")!.GetAttribute("value")!));
        Assert.Equal("/suche/synonyme?hinweis=entfernt", removal.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_administrator_has_the_index_built_afresh_while_it_answers()
    {
        using var admin = await site.PersonAsync("admin");
        using (var answer = await admin.PostAsync("/suche/index?handler=Rebuild"))
        {
            Assert.Equal("/suche/index?hinweis=aufbau", answer.Headers.Location?.ToString());
        }
        SearchSite.WaitUntil(() => site.Finder.State is { Building: false, Reason: "Von Hand angestoßen." });

        Assert.Contains("Von Hand angestoßen.", (await admin.ReadAsync("/suche/index")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(site.Finds("Wohngeld", ["public"]));
    }

    private static int Total(IHtmlDocument page) => int.Parse(page.QuerySelector("#ergebnis")!.TextContent.Split(' ')[0], null);

    private static int Count(IHtmlDocument page, string facet, string value)
    {
        var tick = page.QuerySelectorAll($"input[name={facet}]").Single(one => one.GetAttribute("value") == value);
        return int.Parse(page.QuerySelector($"label[for='{tick.Id}'] .hub-count")!.TextContent.Trim('(', ')'), null);
    }

    private static IReadOnlyList<string> Paths(IHtmlDocument page) => [.. page.QuerySelectorAll(".hub-results article h3 a").Select(link => link.GetAttribute("href")!)];
}
