using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Queries;

/// <summary>What the index knows about words, as far as the asker may see where it knows them from.</summary>
internal sealed class IndexWords(IndexSearcher searcher, Filter? rights)
{
    /// <summary>In how many records a term stands, whoever may see them; only for weights.</summary>
    public int Count(string field, string text) => searcher.IndexReader.DocFreq(new Term(field, text));

    /// <summary>A query for a term that stands in some records but not in more than this many; null for every other one.</summary>
    public TermQuery? Telling(string field, string text, int most)
    {
        var term = new Term(field, text);
        // Looked up once: the query takes over what was found.
        var found = TermContext.Build(searcher.IndexReader.Context, term);
        return found.DocFreq > 0 && found.DocFreq <= most ? new TermQuery(term, found) : null;
    }

    /// <summary>Whether a record that the asker may see has the term.</summary>
    public bool Knows(string field, string text)
    {
        var term = new Term(field, text);
        return searcher.IndexReader.Leaves.Any(leaf => HasVisible(leaf, term));
    }

    /// <summary>How many records there are.</summary>
    public int Records => searcher.IndexReader.NumDocs;

    /// <summary>The terms of a field that a slip of the pen may have turned into this one.</summary>
    public IEnumerable<string> Near(string field, string text, int edits)
    {
        var terms = MultiFields.GetTerms(searcher.IndexReader, field);
        if (terms is null)
        {
            yield break;
        }
        var near = new FuzzyTermsEnum(terms, new Lucene.Net.Util.AttributeSource(), new Term(field, text), edits, prefixLength: 1, transpositions: true);
        while (near.MoveNext())
        {
            yield return near.Term.Utf8ToString();
        }
    }

    /// <summary>The terms of a field that begin with these letters, in order.</summary>
    public IEnumerable<string> StartingWith(string field, string start)
    {
        var terms = MultiFields.GetTerms(searcher.IndexReader, field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new Lucene.Net.Util.BytesRef(start)) == TermsEnum.SeekStatus.END)
        {
            yield break;
        }
        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(start, StringComparison.Ordinal))
            {
                yield break;
            }
            yield return term;
        }
        while (terms.MoveNext());
    }

    private bool HasVisible(AtomicReaderContext leaf, Term term)
    {
        var visible = rights?.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs);
        if (rights is not null && visible is null)
        {
            return false;
        }
        var documents = leaf.AtomicReader.GetTermDocsEnum(term);
        if (documents is null)
        {
            return false;
        }
        var bits = visible?.Bits;
        var live = leaf.AtomicReader.LiveDocs;
        while (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (live?.Get(document) != false && bits?.Get(document) != false)
            {
                return true;
            }
        }
        return false;
    }
}
