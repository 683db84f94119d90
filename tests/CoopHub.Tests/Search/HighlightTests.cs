using Xunit;
using static CoopHub.Tests.Search.SearchBench;

namespace CoopHub.Tests.Search;

public sealed class HighlightTests
{
    [Fact]
    public void The_passage_is_cut_around_the_hit_and_compounds_are_marked()
    {
        var filler = string.Concat(Enumerable.Repeat("Hier steht viel anderes. ", 60));
        using var bench = new SearchBench(Record("Titel", filler + "Nun kommt der Wohngeldantrag zur Sprache. " + filler));
        var passage = Assert.Single(bench.Search("Wohngeld").Hits).Passage;
        Assert.Equal(["Wohngeldantrag"], passage.Runs.Where(run => run.Marked).Select(run => run.Text));
        Assert.InRange(passage.Runs.Sum(run => run.Text.Length), 100, 300);
        Assert.Equal(("… ", " …"), (passage.Runs[0].Text, passage.Runs[^1].Text));
    }

    [Fact]
    public void The_title_is_marked_too_and_no_letter_is_lost()
    {
        using var bench = new SearchBench(Record("Wohngeld für Bürger:innen <b>&"));
        var title = Assert.Single(bench.Search("Bürger").Hits).Title;
        Assert.Equal("Wohngeld für Bürger:innen <b>&", string.Concat(title.Runs.Select(run => run.Text)));
        Assert.Equal("Bürger:innen", Assert.Single(title.Runs, run => run.Marked).Text);
    }

    [Fact]
    public void A_hit_in_an_attachment_says_in_which()
    {
        using var bench = new SearchBench(Record("Titel", "Text") with { Attachments = [new("Leer.pdf", ""), new("Satzung.pdf", "Die Hundesteuer beträgt")] });
        var hit = Assert.Single(bench.Search("Hundesteuer").Hits);
        Assert.Equal("Satzung.pdf", hit.FoundIn);
        Assert.Contains(hit.Passage.Runs, run => run is { Marked: true, Text: "Hundesteuer" });
    }

    [Fact]
    public void Where_only_the_title_matches_the_summary_is_shown()
    {
        using var bench = new SearchBench(Record("Wohngeld") with { Summary = "Eine Kurzfassung." });
        Assert.Equal("Eine Kurzfassung.", Assert.Single(Assert.Single(bench.Search("Wohngeld").Hits).Passage.Runs).Text);
    }
}
