using CoopHub.Search;
using CoopHub.Search.Index;
using CoopHub.Search.Results;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Words;

namespace CoopHub.SearchEvaluation;

/// <summary>CoopHub's own index with documents of a set, in a folder that is gone afterwards.</summary>
internal sealed class ProductSearch : IDisposable
{
    private const string Everybody = "public";
    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-evaluation-").FullName;
    private readonly Dictionary<int, string> _ids = [];
    private readonly SearchIndex _index;
    private readonly SynonymTable _synonyms;
    private readonly RightsFilter _rights = new([Everybody]);

    public ProductSearch(IReadOnlyList<QuestionDocument> documents)
    {
        var vocabulary = Vocabulary.Learn(documents.Select(document => document.Title + "\n" + document.Body));
        _index = SearchIndex.Create(_folder, vocabulary);
        foreach (var (document, number) in documents.Select((document, number) => (document, number)))
        {
            _index.PutNew(new FindableRecord(Guid.NewGuid(), "Seite", document.Title, document.Id) { Body = document.Body, Visibility = [Everybody] });
        }
        _index.Commit();
        _index.Refresh();
        _synonyms = new SynonymTable(SynonymTable.Shipped(), _index.Words);
    }

    public SearchIndex Index => _index;

    public SearchRun Run(Lucene.Net.Search.IndexSearcher searcher, string text) =>
        new(searcher, _index, new SearchRequest(text, [Everybody]) { PageSize = 100 }, _synonyms, _rights, new DateOnly(2026, 11, 25));

    public IReadOnlyList<string> Search(string text) => _index.Read(searcher =>
        Run(searcher, text).Find().Documents.Take(100).Select(hit => IdOf(searcher, hit.Doc)).ToList());

    // Reading a hundred stored records for each question would measure just that.
    private string IdOf(Lucene.Net.Search.IndexSearcher searcher, int document) =>
        _ids.TryGetValue(document, out var id) ? id : _ids[document] = RecordDocument.Read(searcher.Doc(document), texts: false).Path;

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
