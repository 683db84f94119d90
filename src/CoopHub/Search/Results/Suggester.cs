using CoopHub.Search.Index;
using CoopHub.Search.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>Suggests titles and names while somebody types, from records that he may see.</summary>
internal sealed class Suggester(IndexSearcher searcher, Filter rights)
{
    private const int MostWords = 6;
    // Behind one letter stand more names than anybody reads.
    private const int MostTerms = 400;

    public IReadOnlyList<Suggestion> Suggest(string? typed, int most)
    {
        var cut = QueryReader.Clean(typed is { Length: > 200 } ? typed[..200] : typed ?? "");
        var starts = RecordDocument.WordStarts(cut).Take(MostWords).ToList();
        if (starts.Count == 0)
        {
            return [];
        }
        return [.. Names(starts).Concat(Titles(starts, most)).DistinctBy(suggestion => (suggestion.Text, suggestion.Kind)).Take(most)];
    }

    private IEnumerable<Suggestion> Names(List<string> starts)
    {
        var index = new IndexWords(searcher, rights);
        return index.StartingWith(IndexFields.NameWord, starts[^1])
            .Take(MostTerms)
            .Select(term => (Term: term, Parts: term.Split(RecordDocument.Separator)))
            .Where(name => name.Parts.Length == 3 && HasAll(name.Parts[1], starts))
            .DistinctBy(name => (name.Parts[1], name.Parts[2]))
            .Where(name => index.Knows(IndexFields.NameWord, name.Term))
            .Take(3)
            .Select(name => new Suggestion(name.Parts[1], name.Parts[2], Path: null));
    }

    private IEnumerable<Suggestion> Titles(List<string> starts, int most)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var start in starts)
        {
            query.Add(new PrefixQuery(new Term(IndexFields.TitleWord, start)), Occur.MUST);
        }
        query.Add(new TermQuery(new Term(IndexFields.Archived, "1")), Occur.MUST_NOT);
        var newest = new Sort(new SortField(IndexFields.ChangedAt, SortFieldType.INT64, reverse: true));
        return searcher.Search(query, rights, most, newest).ScoreDocs
            .Select(hit => RecordDocument.Read(searcher.Doc(hit.Doc), texts: false))
            .OrderByDescending(record => Words.GermanFolding.Fold(record.Title).StartsWith(starts[0], StringComparison.Ordinal))
            .Select(record => new Suggestion(record.Title, record.Kind, record.Path));
    }

    private static bool HasAll(string name, List<string> starts)
    {
        var words = RecordDocument.WordStarts(name).ToList();
        return starts.All(start => words.Any(word => word.StartsWith(start, StringComparison.Ordinal)));
    }
}
