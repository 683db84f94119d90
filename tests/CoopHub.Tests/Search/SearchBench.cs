using CoopHub.Search;
using CoopHub.Search.Index;
using CoopHub.Search.Results;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Words;

namespace CoopHub.Tests.Search;

/// <summary>An index with a test's records, in a folder that is gone afterwards.</summary>
internal sealed class SearchBench : IDisposable
{
    public const string Public = "public";
    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-search-").FullName;
    private readonly SearchIndex _index;

    public SearchBench(params IEnumerable<FindableRecord> records)
    {
        List<FindableRecord> all = [.. records];
        _index = SearchIndex.Create(_folder, Vocabulary.Learn(all.Select(record => record.Title + "\n" + record.Body)));
        all.ForEach(_index.Put);
        _index.Refresh();
    }

    public static FindableRecord Record(string title, string body = "", string kind = "Lösung") =>
        new(Guid.NewGuid(), kind, title, "/" + title) { Body = body, Visibility = [Public] };

    public SearchResult Search(SearchRequest request, params IReadOnlyList<string>[] synonyms)
    {
        var table = new SynonymTable([.. SynonymTable.Shipped(), .. synonyms], _index.Words);
        return _index.Read(searcher =>
        {
            var run = new SearchRun(searcher, _index, request, table, new RightsFilter([.. request.Tokens]), new DateOnly(2026, 11, 25));
            return new ResultPage(searcher, _index, request, run).Of(run.Find());
        });
    }

    public SearchResult Search(string text) => Search(new SearchRequest(text, [Public]));

    public IReadOnlyList<string> Titles(string text) => [.. Search(text).Hits.Select(hit => hit.Record.Title)];

    public IReadOnlyList<Suggestion> Suggest(string text, params IReadOnlyList<string> tokens) =>
        _index.Read(searcher => new Suggester(searcher, new RightsFilter(tokens.Count == 0 ? [Public] : [.. tokens])).Suggest(text, 8));

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
