using CoopHub.Search;
using Xunit;
using static CoopHub.Tests.Search.SearchBench;

namespace CoopHub.Tests.Search;

public sealed class FacetsTests : IDisposable
{
    private readonly SearchBench _bench = new(
        Of("A", "Stadt Braunschweig", "Online-Dienst"),
        Of("B", "Stadt Braunschweig", "Fachverfahren"),
        Of("C", "Landkreis Gifhorn", "Online-Dienst"),
        Of("D", "Stadt Wolfsburg", "Basisdienst"));

    [Fact]
    public void Values_are_counted_over_all_hits()
    {
        var result = _bench.Search("Wohngeld");
        Assert.Equal([SearchFacets.Kind, SearchFacets.Category, SearchFacets.Partner], result.Facets.Select(facet => facet.Facet));
        Assert.Equal([("Stadt Braunschweig", 2), ("Landkreis Gifhorn", 1), ("Stadt Wolfsburg", 1)], Counts(result, SearchFacets.Partner));
    }

    [Fact]
    public void Ticks_of_one_facet_widen_and_ticks_of_two_narrow()
    {
        var result = Search(("partner", ["Stadt Braunschweig", "Landkreis Gifhorn"]), ("rubrik", ["Online-Dienst"]));
        Assert.Equal(["Wohngeld A", "Wohngeld C"], result.Hits.Select(hit => hit.Record.Title).Order());
    }

    [Fact]
    public void A_facet_shows_what_one_more_tick_of_its_own_would_bring()
    {
        var result = Search(("partner", ["Stadt Braunschweig"]));
        Assert.Equal(2, result.Total);
        Assert.Equal([("Stadt Braunschweig", 2), ("Landkreis Gifhorn", 1), ("Stadt Wolfsburg", 1)], Counts(result, SearchFacets.Partner));
        Assert.Equal([("Fachverfahren", 1), ("Online-Dienst", 1)], Counts(result, SearchFacets.Category));
        Assert.True(result.Facets.Single(facet => facet.Facet == "partner").Values[0].Chosen);
    }

    [Fact]
    public void A_typed_filter_means_every_value_with_these_letters()
    {
        Assert.Equal(["Wohngeld C"], _bench.Titles("Wohngeld partner:gifhorn"));
        Assert.Equal(3, _bench.Search("partner:Stadt").Total);
        Assert.Equal(1, _bench.Search("Wohngeld -partner:Stadt").Total);
        Assert.Equal(0, _bench.Search("partner:Hannover").Total);
    }

    [Fact]
    public void Where_filters_leave_nothing_the_help_says_what_they_hide()
    {
        var result = Search(("partner", ["Landkreis Gifhorn"]), ("rubrik", ["Basisdienst"]));
        Assert.Equal(0, result.Total);
        Assert.Equal(4, result.Help!.WithoutFilters);
        Assert.Equal(4, result.Help.Popular.Count);
    }

    public void Dispose() => _bench.Dispose();

    private static FindableRecord Of(string letter, string partner, string category) => Record("Wohngeld " + letter) with
    {
        Facets = [new FacetValue(SearchFacets.Partner, partner), new FacetValue(SearchFacets.Category, category)],
    };

    private SearchResult Search(params (string Facet, string[] Values)[] ticks) => _bench.Search(new SearchRequest("Wohngeld", [Public])
    {
        Facets = ticks.ToDictionary(tick => tick.Facet, tick => (IReadOnlyList<string>)tick.Values),
    });

    private static IEnumerable<(string, int)> Counts(SearchResult result, string facet) =>
        result.Facets.Single(counts => counts.Facet == facet).Values.Select(value => (value.Value, value.Count));
}
