using CoopHub.Search;
using Xunit;
using static CoopHub.Tests.Search.SearchBench;

namespace CoopHub.Tests.Search;

public sealed class RightsTests
{
    private const string Canary = "Zeisiggeheimnis";

    private static readonly FindableRecord s_secret = Record(Canary, $"Text mit {Canary} und Wohngeld.") with
    {
        Summary = $"Kurz: {Canary}",
        Tags = [Canary],
        Names = [new FindableName("Produkt", Canary)],
        Facets = [new FacetValue(SearchFacets.Partner, Canary)],
        Attachments = [new FindableAttachment(Canary, Canary)],
        Visibility = ["partner:1"],
        ChangedAt = new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc),
    };

    [Theory]
    [InlineData("")]
    [InlineData(Canary)]
    [InlineData("Wohngeld")]
    [InlineData("Zeisiggeheimniss")]
    [InlineData("Zeisig Geheimnis")]
    [InlineData("\"" + Canary + "\"")]
    [InlineData("partner:" + Canary)]
    [InlineData("-partner:" + Canary)]
    [InlineData("schlagwort:" + Canary + " Wohngeld")]
    [InlineData("nichtszufinden")]
    public void Nothing_of_a_record_shows_to_who_may_not_see_it(string query)
    {
        using var bench = new SearchBench(s_secret, Record("Wohngeld"));
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var result = bench.Search(new SearchRequest(query, [Public, "partner:2"]) { Order = order, Archived = true, Explain = true });
            Assert.InRange(result.Total, 0, 1);
            Assert.InRange(result.Help?.WithoutFilters ?? 0, 0, 1);
            var shown = System.Text.Json.JsonSerializer.Serialize(result);
            Assert.DoesNotContain("zeisig", shown, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("z")]
    [InlineData("Zeisig")]
    [InlineData(Canary)]
    public void Suggestions_know_nothing_of_it_either(string typed)
    {
        using var bench = new SearchBench(s_secret, Record("Zulassung"));
        Assert.DoesNotContain(bench.Suggest(typed), suggestion => suggestion.Text == Canary);
        Assert.Contains(bench.Suggest(typed, "partner:1"), suggestion => suggestion.Text == Canary);
    }

    [Fact]
    public void Whoever_holds_a_token_sees_everything_of_it()
    {
        using var bench = new SearchBench(s_secret, Record("Wohngeld"));
        var result = bench.Search(new SearchRequest("Zeisiggeheimniss", ["partner:1"]));
        Assert.Equal(Canary, Assert.Single(result.Hits).Record.Title);
        Assert.Equal(Canary, result.DidYouMean);
        Assert.Contains(result.Facets, facet => facet.Facet == SearchFacets.Partner && facet.Values[0] == new FacetCount(Canary, 1, false));
    }

    [Fact]
    public void A_record_without_tokens_and_an_asker_without_tokens_find_nothing()
    {
        using var bench = new SearchBench(Record("Wohngeld") with { Visibility = [] }, Record("Wohngeld"));
        Assert.Equal(1, bench.Search("Wohngeld").Total);
        Assert.Equal(0, bench.Search(new SearchRequest("Wohngeld", [])).Total);
        Assert.Equal(0, bench.Search(new SearchRequest("", [])).Total);
    }
}
