using System.Buffers;
using CoopHub.Search.Index;
using CoopHub.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CoopHub.Search.Upkeep;

/// <summary>
/// Lets an index learn words while it follows the change log: what enough records use has become a word, and compounds with it
/// are found by their parts from then on, in the records that had them before, too.
/// </summary>
internal static class WordGrowth
{
    // "Wohn-" parts words once "wohnen" is known.
    private const string VerbEnding = "en";

    /// <summary>Takes up the new words among those that were read, indexes the records again whose words they part, and commits.</summary>
    public static void Commit(SearchIndex index, VocabularyLearner read)
    {
        var grown = Grow(index, read);
        index.Commit();
        if (grown)
        {
            index.Refresh();
            index.KeepWords();
        }
    }

    private static bool Grow(SearchIndex index, VocabularyLearner read) => index.Read(searcher =>
    {
        var learned = read.New(index.Words.Vocabulary, word => Records(searcher.IndexReader, new BytesRef(word)).Count());
        if (learned.Count == 0)
        {
            return false;
        }
        var before = index.Words;
        index.Learn(learned);
        foreach (var document in Concerned(searcher.IndexReader, learned.Keys, before, index.Words))
        {
            index.Put(RecordDocument.Read(searcher.Doc(document), texts: true));
        }
        return true;
    });

    private static HashSet<int> Concerned(IndexReader reader, IEnumerable<string> learned, GermanWords before, GermanWords now)
    {
        var concerned = new HashSet<int>();
        var hints = SearchValues.Create([.. learned.SelectMany(Hints).Distinct()], StringComparison.Ordinal);
        var words = MultiFields.GetTerms(reader, IndexFields.Exact)?.GetEnumerator();
        while (words is not null && words.MoveNext())
        {
            var word = words.Term.Utf8ToString();
            if (GermanFolding.Fold(word).AsSpan().ContainsAny(hints) && !Same(before.Of(word), now.Of(word)))
            {
                concerned.UnionWith(Records(reader, BytesRef.DeepCopyOf(words.Term)));
            }
        }
        return concerned;
    }

    private static IEnumerable<string> Hints(string word) =>
        word.Length > VerbEnding.Length + 2 && word.EndsWith(VerbEnding, StringComparison.Ordinal) ? [word, word[..^VerbEnding.Length]] : [word];

    private static bool Same(WordForms one, WordForms other) => one.Whole == other.Whole && one.Parts.SequenceEqual(other.Parts);

    // Without what was replaced: that stands in the index until its files are merged.
    private static IEnumerable<int> Records(IndexReader reader, BytesRef word)
    {
        var documents = MultiFields.GetTermDocsEnum(reader, MultiFields.GetLiveDocs(reader), IndexFields.Exact, word);
        while (documents is not null && documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return document;
        }
    }
}
