using CoopHub.Search.Index;
using CoopHub.Search.Queries;
using CoopHub.Search.Words;

namespace CoopHub.Search.Results;

/// <summary>The values that a facet is narrowed to (any of them will do) or that are left out.</summary>
internal sealed record FacetFilter(string Facet, bool[] Chosen, bool Excluded)
{
    /// <summary>A filter by whole values, as ticked on the page.</summary>
    public static FacetFilter Ticked(string facet, IEnumerable<string> values, FacetValues known)
    {
        var wanted = values.Select(value => new FacetValue(facet, value)).ToHashSet();
        return new FacetFilter(facet, [.. known.All().Select(wanted.Contains)], Excluded: false);
    }

    /// <summary>A filter as typed: every value that has the typed letters in it is meant.</summary>
    public static FacetFilter Typed(AskedFilter typed, IReadOnlyList<FacetValue> known)
    {
        var part = GermanFolding.Fold(typed.Value);
        return new FacetFilter(
            typed.Facet,
            [.. known.Select(value => value.Facet == typed.Facet && GermanFolding.Fold(value.Value).Contains(part, StringComparison.Ordinal))],
            typed.Excluded);
    }

    public bool Chooses(int number) => number < Chosen.Length && Chosen[number];

    /// <summary>Whether a document with these values passes.</summary>
    public bool Passes(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (Chooses(number))
            {
                return !Excluded;
            }
        }
        return Excluded;
    }
}
