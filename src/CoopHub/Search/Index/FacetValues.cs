using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoopHub.Search.Index;

/// <summary>
/// The values that records are filtered by, numbered once for the life of the index, so that counting a hundred thousand
/// hits is counting in an array.
/// </summary>
internal sealed class FacetValues
{
    private readonly ConcurrentDictionary<FacetValue, int> _numbers = new();
    private readonly List<FacetValue> _values = [];
    private readonly ConditionalWeakTable<object, FacetColumns> _columns = [];

    /// <summary>How many values there are.</summary>
    public int Count
    {
        get
        {
            lock (_values)
            {
                return _values.Count;
            }
        }
    }

    /// <summary>The number of a value; -1 if no record has ever had it.</summary>
    public int Find(FacetValue value) => _numbers.TryGetValue(value, out var number) ? number : -1;

    /// <summary>All values in the order of their numbers.</summary>
    public IReadOnlyList<FacetValue> All()
    {
        lock (_values)
        {
            return [.. _values];
        }
    }

    /// <summary>The values of each document of a segment.</summary>
    public FacetColumns Of(AtomicReader reader) => _columns.GetValue(reader.CoreCacheKey, _ => Load(reader));

    private FacetColumns Load(AtomicReader reader)
    {
        var starts = new int[reader.MaxDoc + 1];
        var numbers = new List<int>();
        var stored = reader.GetSortedSetDocValues(IndexFields.Facets);
        var byOrdinal = stored is null ? [] : Enumerable.Range(0, (int)stored.ValueCount).Select(ordinal => NumberOf(stored, ordinal)).ToArray();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            stored?.SetDocument(document);
            while (stored is not null && stored.NextOrd() is var ordinal && ordinal != SortedSetDocValues.NO_MORE_ORDS)
            {
                numbers.Add(byOrdinal[ordinal]);
            }
            starts[document + 1] = numbers.Count;
        }
        return new FacetColumns(starts, [.. numbers]);
    }

    private int NumberOf(SortedSetDocValues stored, int ordinal)
    {
        var bytes = new BytesRef();
        stored.LookupOrd(ordinal, bytes);
        var text = bytes.Utf8ToString();
        var at = text.IndexOf(RecordDocument.Separator, StringComparison.Ordinal);
        var value = new FacetValue(text[..at], text[(at + 1)..]);
        lock (_values)
        {
            return _numbers.GetOrAdd(value, added =>
            {
                _values.Add(added);
                return _values.Count - 1;
            });
        }
    }
}

/// <summary>The numbers of the facet values of each document of one segment.</summary>
internal sealed class FacetColumns(int[] starts, int[] numbers)
{
    public ReadOnlySpan<int> Of(int document) => numbers.AsSpan(starts[document], starts[document + 1] - starts[document]);
}
