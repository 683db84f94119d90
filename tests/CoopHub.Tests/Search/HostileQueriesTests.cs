using CoopHub.Search;
using CoopHub.Search.Queries;
using Xunit;
using static CoopHub.Tests.Search.SearchBench;

namespace CoopHub.Tests.Search;

public sealed class HostileQueriesTests
{
    public static TheoryData<string> Queries() =>
    [
        "", " ", "\t\r\n", "*", "***", "?", "\"", "\"\"", "\"\"\"", "-", "--", "-\"", "-*", ":", "::", "partner:", "partner:\"", "-partner:", "partner:-",
        "(((((((((", ")))", "[* TO *]", "a AND OR NOT", "NOT", "+", "^", "~", "\\", "/", "/.*/", "title:(x", "{!x}", "$(x)", "<script>alert(1)</script>",
        "\0", "\u0001\u0002\u001F", "\u202Eabc\u202C", "\u200F\u200Eא", "\uD83D", "\uDC00x", "\uFFFF", "e\u0301", "ﬁ", "İ", "ß", "1", "e", "§", "🙂", "\u00AD", "Bürger:", "x@", "@x", "a@b",
        new string('a', 100_000), new string('"', 5_000), new string('(', 5_000), new string('-', 5_000), new string('*', 5_000),
        string.Concat(Enumerable.Repeat("partner:x ", 3_000)), string.Concat(Enumerable.Repeat("-x ", 3_000)), string.Concat(Enumerable.Repeat("\"a b\" ", 3_000)),
        string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"wort{number}")),
        string.Join('-', Enumerable.Range(0, 10_000)), string.Join('@', Enumerable.Repeat("a", 5_000)), string.Join(":innen", Enumerable.Repeat("aaaa", 2_000)),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void No_query_is_an_error(string query)
    {
        using var bench = new SearchBench(Record("Wohngeld", "Ein Text über Wohngeld."), Record("Zweites"));
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var result = bench.Search(new SearchRequest(query, [Public]) { Order = order, Explain = true });
            Assert.InRange(result.Total, 0, 2);
        }
        bench.Suggest(query);
    }

    [Fact]
    public void Random_characters_are_no_error()
    {
        using var bench = new SearchBench(Record("Wohngeld", "Ein Text über Wohngeld."));
        // Not for secrets: the same queries in every run.
        var chance = new Random(4);
        const string Likely = "ab -\"„“:*()partner:jahr:@ßÄ\u202E\u0000\uD800 Wohngeld-*innen";
        for (var round = 0; round < 2_000; round++)
        {
            var query = string.Concat(Enumerable.Range(0, chance.Next(40)).Select(_ => chance.Next(8) == 0 ? (char)chance.Next(0x10000) : Likely[chance.Next(Likely.Length)]));
            Assert.InRange(bench.Search(query).Total, 0, 1);
        }
    }

    [Fact]
    public void Ten_thousand_terms_are_cut_and_it_is_said()
    {
        var read = QueryReader.Read(string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"w{number}")));
        Assert.True(read.Shortened);
        Assert.Equal(QueryReader.MostWords, read.Words.Count);
    }

    [Theory]
    [InlineData("Privatpersonen und -organisationen")]
    [InlineData("E - Rechnung")]
    [InlineData("Kfz-Zulassung")]
    [InlineData("„Fischglas“-artig")]
    public void A_hyphen_in_plain_German_leaves_nothing_out(string query) => Assert.Empty(QueryReader.Read(query).Excluded);

    [Theory]
    [InlineData("Bürger:innen")]
    [InlineData("https://example.org")]
    [InlineData("Beginn:heute")]
    public void A_colon_behind_what_is_no_facet_is_no_filter(string query) => Assert.Empty(QueryReader.Read(query).Filters);
}
