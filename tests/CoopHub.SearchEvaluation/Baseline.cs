using Lucene.Net.Analysis.De;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CoopHub.SearchEvaluation;

/// <summary>What Lucene does for German without further thought: its GermanAnalyzer, one field, BM25, any word.</summary>
internal sealed class Baseline : IDisposable
{
    private const string Field = "text";
    private readonly GermanAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public Baseline(QuestionSet set)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var document in set.Documents)
            {
                writer.AddDocument(new Document
                {
                    new StringField("id", document.Id, Lucene.Net.Documents.Field.Store.YES),
                    new TextField(Field, document.Title + "\n" + document.Body, Lucene.Net.Documents.Field.Store.NO),
                });
            }
        }
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<string> Search(string text)
    {
        var query = new BooleanQuery();
        foreach (var term in Terms(text).Distinct())
        {
            query.Add(new TermQuery(new Term(Field, term)), Occur.SHOULD);
        }
        return [.. _searcher.Search(query, 100).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).GetField("id").GetStringValue(System.Globalization.CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private List<string> Terms(string text)
    {
        var terms = new List<string>();
        using var stream = _analyzer.GetTokenStream(Field, new StringReader(text));
        var term = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }
        stream.End();
        return terms;
    }
}
