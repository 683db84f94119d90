using CoopHub.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoopHub.Search.Results;

/// <summary>
/// Looks at every record that matches: hands on those that pass all facets, and counts values. A facet's own choice does not
/// narrow its own counts, so that people see what ticking one more box would bring.
/// </summary>
internal sealed class HitCollector : ICollector
{
    private readonly ICollector _hits;
    private readonly FacetValues _values;
    private readonly FacetFilter[] _filters;
    private readonly int[] _counts;
    private readonly int[][] _countsWithout;
    private FacetColumns _columns = new([0], []);

    public HitCollector(ICollector hits, FacetValues values, IReadOnlyList<FacetFilter> filters)
    {
        _hits = hits;
        _values = values;
        _filters = [.. filters];
        _counts = new int[values.Count];
        _countsWithout = [.. filters.Select(_ => new int[values.Count])];
    }

    /// <summary>How many records pass everything.</summary>
    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => _hits.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => _hits.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        _columns = _values.Of(context.AtomicReader);
        _hits.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        var numbers = _columns.Of(doc);
        var failed = FailedFilter(numbers);
        if (failed == Several)
        {
            return;
        }
        Count(failed == None ? _counts : _countsWithout[failed], numbers);
        if (failed == None)
        {
            Total++;
            _hits.Collect(doc);
        }
    }

    /// <summary>How many records have each value of a facet; the facet's own choice is left aside.</summary>
    public int CountOf(string facet, int number)
    {
        var count = At(_counts, number);
        for (var at = 0; at < _filters.Length; at++)
        {
            if (_filters[at].Facet == facet && !_filters[at].Excluded)
            {
                count += At(_countsWithout[at], number);
            }
        }
        return count;
    }

    private const int None = -1;
    private const int Several = -2;

    private int FailedFilter(ReadOnlySpan<int> numbers)
    {
        var failed = None;
        for (var at = 0; at < _filters.Length; at++)
        {
            if (!_filters[at].Passes(numbers))
            {
                if (failed != None)
                {
                    return Several;
                }
                failed = at;
            }
        }
        return failed;
    }

    private static int At(int[] counts, int number) => number < counts.Length ? counts[number] : 0;

    private static void Count(int[] counts, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if ((uint)number < (uint)counts.Length)
            {
                counts[number]++;
            }
        }
    }
}
