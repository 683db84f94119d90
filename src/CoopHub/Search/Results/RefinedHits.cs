using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>
/// Puts the best hits into a finer order. Words next to each other and near misses cost much and matter little: looking at
/// them in the best hits alone gives the same page. (Lucene's own QueryRescorer fails where a segment has none of the terms.)
/// </summary>
internal static class RefinedHits
{
    /// <summary>The hits in their final order: what the refinement adds, times what each is worth.</summary>
    public static ScoreDoc[] Order(IndexSearcher searcher, IEnumerable<ScoreDoc> found, Query refinement, Func<int, double> worth)
    {
        var weight = searcher.CreateNormalizedWeight(refinement);
        var byDocument = found.OrderBy(hit => hit.Doc).ToList();
        var at = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            var from = at;
            while (at < byDocument.Count && byDocument[at].Doc < end)
            {
                at++;
            }
            if (at > from)
            {
                Refine(byDocument.GetRange(from, at - from), leaf, weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs));
            }
        }
        foreach (var hit in byDocument)
        {
            hit.Score *= (float)worth(hit.Doc);
        }
        return [.. byDocument.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)];
    }

    private static void Refine(IEnumerable<ScoreDoc> hits, AtomicReaderContext leaf, Scorer? scorer)
    {
        if (scorer is null)
        {
            return;
        }
        foreach (var hit in hits)
        {
            var document = hit.Doc - leaf.DocBase;
            if (scorer.DocID < document && scorer.Advance(document) == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }
            if (scorer.DocID == document)
            {
                hit.Score += scorer.GetScore();
            }
        }
    }
}
