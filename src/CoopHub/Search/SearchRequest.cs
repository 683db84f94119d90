namespace CoopHub.Search;

/// <summary>What somebody asks.</summary>
/// <param name="Text">What was typed; nothing lists everything.</param>
/// <param name="Tokens">What the asker may see: the tokens that he holds.</param>
public sealed record SearchRequest(string? Text, IReadOnlyList<string> Tokens)
{
    /// <summary>The ticked values by facet: any value of a facet will do, every facet must.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Which page of hits, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many hits a page has.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Whether what is archived is found too.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether a program asks again and again, such as a feed reader: only what people look for in vain is noted.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether each hit says why it was found.</summary>
    public bool Explain { get; init; }
}

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>What fits best first.</summary>
    Relevance,

    /// <summary>What changed last first.</summary>
    Date,
}
