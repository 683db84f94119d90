using CoopHub.Search.Words;

namespace CoopHub.Search.Queries;

/// <summary>What somebody has typed, understood.</summary>
internal sealed record AskedQuery
{
    /// <summary>The words that are sought; any of them will do, the more the better.</summary>
    public IReadOnlyList<SurfaceWord> Words { get; init; } = [];

    /// <summary>What was set in quotes: words that must follow each other.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What was set behind a minus.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>What was asked for by facet, such as <c>partner:Gifhorn</c>.</summary>
    public IReadOnlyList<AskedFilter> Filters { get; init; } = [];

    /// <summary>Whether something at the end was left out because it was too much.</summary>
    public bool Shortened { get; init; }
}

/// <summary>A filter typed into the query.</summary>
/// <param name="Facet">One of <see cref="SearchFacets"/>.</param>
/// <param name="Value">What was typed; every value of the facet that has it as a part is meant.</param>
/// <param name="Excluded">Whether these are left out.</param>
internal sealed record AskedFilter(string Facet, string Value, bool Excluded);
