using CoopHub.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>
/// What is confirmed or new is worth up to a tenth more than what is stale: enough to decide between equals, too little to
/// push aside what fits better.
/// </summary>
internal sealed class Freshness(IndexSearcher searcher, DateOnly today)
{
    private const double MostBonus = 0.1;
    private const double HalfLifeInDays = 365;

    /// <summary>The factor for a document's score, between 1 and 1.1.</summary>
    public double Of(int document)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        var local = document - leaf.DocBase;
        var confirmed = leaf.AtomicReader.GetNumericDocValues(IndexFields.ConfirmedOn)?.Get(local) ?? 0;
        var changed = leaf.AtomicReader.GetNumericDocValues(IndexFields.ChangedAt)?.Get(local) ?? 0;
        return Factor(Math.Max(confirmed, changed / TimeSpan.TicksPerDay), today.DayNumber);
    }

    internal static double Factor(long lastDay, long today) =>
        lastDay <= 0 ? 1 : 1 + MostBonus * Math.Pow(0.5, Math.Max(0, today - lastDay) / HalfLifeInDays);
}
