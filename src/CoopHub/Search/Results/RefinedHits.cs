using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>
/// Puts the best hits into a finer order. Words next to each other and near misses cost much and matter little: looking at
/// them in the best hits alone gives the same page.
/// </summary>
internal sealed class RefinedHits(Query refinement, Func<int, double> worth) : QueryRescorer(refinement)
{
    protected override float Combine(float firstPassScore, bool secondPassMatches, float secondPassScore) =>
        secondPassMatches ? firstPassScore + secondPassScore : firstPassScore;

    /// <summary>The hits in their final order, weighted by what each is worth.</summary>
    public ScoreDoc[] Order(IndexSearcher searcher, TopDocs found)
    {
        var refined = base.Rescore(searcher, found, found.ScoreDocs.Length).ScoreDocs;
        foreach (var hit in refined)
        {
            hit.Score *= (float)worth(hit.Doc);
        }
        return [.. refined.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)];
    }
}
