using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>
/// Hands on only what fits well. Sorted by date, the newest of all hits would otherwise come first even where it shares no more
/// than a part of a word with the question.
/// </summary>
internal sealed class GoodHits(ICollector hits, float leastScore) : ICollector
{
    private Scorer? _scorer;

    public bool AcceptsDocsOutOfOrder => hits.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer)
    {
        _scorer = scorer;
        hits.SetScorer(scorer);
    }

    public void SetNextReader(AtomicReaderContext context) => hits.SetNextReader(context);

    public void Collect(int doc)
    {
        if (_scorer!.GetScore() >= leastScore)
        {
            hits.Collect(doc);
        }
    }
}
