using CoopHub.Search;
using Xunit;
using static CoopHub.Tests.Search.SearchBench;

namespace CoopHub.Tests.Search;

public sealed class FindingTests
{
    [Theory]
    [InlineData("Antrag Wohngeld", "Der Wohngeldantrag ist online")]
    [InlineData("Kfz-Zulassung", "Kraftfahrzeugzulassung im Landkreis")]
    [InlineData("Baum", "Kataster der Bäume")]
    [InlineData("E Rechnung", "eRechnung empfangen")]
    [InlineData("OZG", "Das Onlinezugangsgesetz umsetzen")]
    [InlineData("anmelden", "Anmeldung im Bürgerbüro")]
    [InlineData("die", "die Alles")]
    [InlineData("115", "Behördennummer 115")]
    public void What_is_meant_is_found(string query, string title)
    {
        using var bench = new SearchBench(Record(title), Record("Ganz etwas anderes"));
        Assert.Equal([title], bench.Titles(query));
    }

    [Theory]
    [InlineData("tier", "Wir haben diskutiert")]
    [InlineData("Organ", "Die Organisation der Sitzung")]
    [InlineData("Karte", "Kartell der Anbieter")]
    public void What_only_looks_alike_is_not_found(string query, string title)
    {
        using var bench = new SearchBench(Record(title));
        Assert.Empty(bench.Titles(query));
    }

    [Fact]
    public void A_word_counts_more_in_the_title_than_in_the_text_and_there_more_than_in_an_attachment()
    {
        using var bench = new SearchBench(
            Record("Anhang") with { Body = "Nur Text.", Attachments = [new FindableAttachment("plan.pdf", "Wohngeld")] },
            Record("Text", "Hier steht Wohngeld."),
            Record("Wohngeld", "Hier steht etwas."),
            Record("Kurz", "Hier steht etwas.") with { Summary = "Wohngeld" });
        Assert.Equal(["Wohngeld", "Kurz", "Text", "Anhang"], bench.Titles("Wohngeld"));
    }

    [Fact]
    public void Of_equals_the_confirmed_one_comes_first()
    {
        using var bench = new SearchBench(
            Record("Wohngeld A") with { ConfirmedOn = new DateOnly(2020, 1, 1) },
            Record("Wohngeld B") with { ConfirmedOn = new DateOnly(2026, 11, 1) });
        Assert.Equal(["Wohngeld B", "Wohngeld A"], bench.Titles("Wohngeld"));
    }

    [Fact]
    public void What_is_archived_is_found_on_request_only()
    {
        using var bench = new SearchBench(Record("Wohngeld") with { Archived = true });
        Assert.Empty(bench.Titles("Wohngeld"));
        Assert.Single(bench.Search(new SearchRequest("Wohngeld", [Public]) { Archived = true }).Hits);
    }

    [Fact]
    public void Quotes_want_words_as_written_and_a_minus_leaves_out()
    {
        using var bench = new SearchBench(Record("Antrag auf Wohngeld"), Record("Wohngeld, kein Antrag"), Record("Antrag auf Wohngeld in Gifhorn"));
        Assert.Equal(2, bench.Search("\"Antrag auf Wohngeld\"").Total);
        Assert.Equal(["Antrag auf Wohngeld"], bench.Titles("\"Antrag auf Wohngeld\" -Gifhorn"));
        Assert.Equal(["Wohngeld, kein Antrag"], bench.Titles("-\"Antrag auf\" Wohngeld"));
    }

    [Fact]
    public void Quotes_that_nobody_has_written_are_loosened()
    {
        using var bench = new SearchBench(Record("Antrag auf Wohngeld"));
        var result = bench.Search("\"Wohngeld Antrag\"");
        Assert.True(result.QuotesLoosened);
        Assert.Single(result.Hits);
    }

    [Fact]
    public void A_slip_of_the_pen_is_put_right_and_said()
    {
        using var bench = new SearchBench(Record("Wohngeld"));
        var result = bench.Search("Wohngelt beantragen");
        Assert.Single(result.Hits);
        Assert.Equal("Wohngeld beantragen", result.DidYouMean);
        Assert.Null(bench.Search("Wohngeld").DidYouMean);
    }

    [Fact]
    public void Synonyms_of_editors_work_without_a_new_index()
    {
        using var bench = new SearchBench(Record("Mängelmelder der Stadt"), Record("Anderes"));
        Assert.Empty(bench.Titles("Schlaglochfinder"));
        Assert.Single(bench.Search(new SearchRequest("Schlaglochfinder", [Public]), ["Schlaglochfinder", "Mängelmelder"]).Hits);
    }

    [Fact]
    public void A_synonym_of_several_words_needs_all_of_them()
    {
        using var bench = new SearchBench(Record("Künstliche Intelligenz im Rathaus"), Record("Künstliche Beleuchtung"));
        Assert.Equal(["Künstliche Intelligenz im Rathaus"], bench.Titles("KI"));
        using var other = new SearchBench(Record("KI im Rathaus"), Record("Anderes"));
        Assert.Equal(["KI im Rathaus"], other.Titles("künstliche Intelligenz"));
    }

    [Fact]
    public void An_administrator_learns_why_something_was_found()
    {
        using var bench = new SearchBench(Record("Wohngeldantrag"));
        var hit = Assert.Single(bench.Search(new SearchRequest("Wohngeld", [Public]) { Explain = true }).Hits);
        Assert.Contains(hit.Reasons, reason => reason.Term == "wohngeld" && reason.Weight > 0);
        Assert.Empty(Assert.Single(bench.Search("Wohngeld").Hits).Reasons);
    }

    [Fact]
    public void Pages_follow_each_other_and_a_page_too_far_is_the_last()
    {
        using var bench = new SearchBench(Enumerable.Range(0, 25).Select(number => Record($"Wohngeld {number}")));
        SearchResult Page(int page) => bench.Search(new SearchRequest("Wohngeld", [Public]) { Page = page, PageSize = 10 });
        Assert.Equal((25, 3, 10), (Page(1).Total, Page(1).Pages, Page(1).Hits.Count));
        Assert.Equal(25, Enumerable.Range(1, 3).SelectMany(page => Page(page).Hits).Select(hit => hit.Record.Key).Distinct().Count());
        Assert.Equal((3, 5), (Page(9).Page, Page(9).Hits.Count));
    }

    [Fact]
    public void By_date_the_last_change_comes_first()
    {
        var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        using var bench = new SearchBench(Enumerable.Range(0, 5).Select(number => Record($"Wohngeld {number}") with { ChangedAt = day.AddDays(number) }));
        var byDate = bench.Search(new SearchRequest("Wohngeld", [Public]) { Order = SearchOrder.Date });
        Assert.Equal(["Wohngeld 4", "Wohngeld 3", "Wohngeld 2", "Wohngeld 1", "Wohngeld 0"], byDate.Hits.Select(hit => hit.Record.Title));
        Assert.Equal("Wohngeld 4", bench.Search("").Hits[0].Record.Title);
    }
}
