using Xunit;

namespace CoopHub.Tests.Search;

/// <summary>A small set of municipal write-ups and questions, written for this purpose, that keeps the quality of search from falling back.</summary>
public sealed class MunicipalSetTests
{
    // Measured when the set was written; what lies below is a step back.
    private const double LeastNdcg = 0.95;

    [Fact]
    public void Questions_of_municipal_employees_are_answered_among_the_first()
    {
        var records = Lines("municipal-records.tsv").ToDictionary(line => line[0], line => SearchBench.Record(line[1], line[2]));
        using var bench = new SearchBench(records.Values);
        var places = Lines("municipal-questions.tsv")
            .Select(line => (Question: line[0], Place: PlaceOf(records[line[1]].Title, bench.Titles(line[0]))))
            .ToList();
        var ndcg = places.Average(place => place.Place is > 0 and <= 10 ? 1 / Math.Log2(place.Place + 1) : 0);
        var wrong = string.Join("; ", places.Where(place => place.Place != 1).Select(place => $"{place.Question}: {place.Place}"));
        Assert.True(ndcg >= LeastNdcg, $"nDCG@10 is {ndcg:0.000}. Not first: {wrong}");
    }

    private static int PlaceOf(string title, IReadOnlyList<string> titles) => titles.ToList().IndexOf(title) + 1;

    private static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(typeof(MunicipalSetTests).Assembly.GetManifestResourceStream("Search/" + name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
