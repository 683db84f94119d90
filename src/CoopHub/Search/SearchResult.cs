namespace CoopHub.Search;

/// <summary>What was found.</summary>
public sealed record SearchResult
{
    /// <summary>How many records were found, on all pages.</summary>
    public int Total { get; init; }

    /// <summary>The page that is shown: the asked one, or the last one there is.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many pages there are; at least one.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>The hits of this page.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>The facets with their values and counts, in the order of <see cref="SearchFacets.All"/>; those without values are left out.</summary>
    public IReadOnlyList<FacetCounts> Facets { get; init; } = [];

    /// <summary>"Meinten Sie …?": the query with its slips put right; null if there is nothing to put right.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>How many more would be found among what is archived.</summary>
    public int ArchivedLeftOut { get; init; }

    /// <summary>Whether the end of the query was left out because it was too long.</summary>
    public bool Shortened { get; init; }

    /// <summary>Whether nothing had the words in quotes as written, so that they were sought one by one.</summary>
    public bool QuotesLoosened { get; init; }

    /// <summary>Help where nothing was found; null where something was.</summary>
    public SearchHelp? Help { get; init; }
}

/// <summary>A record that was found.</summary>
/// <param name="Record">The record, without its body and attachments.</param>
/// <param name="Title">Its title with what was sought marked.</param>
/// <param name="Passage">The passage of its text that fits best.</param>
/// <param name="FoundIn">The name of the attachment that the passage is from; null if it is from the record itself.</param>
public sealed record SearchHit(FindableRecord Record, MarkedText Title, MarkedText Passage, string? FoundIn)
{
    /// <summary>Why it was found, the strongest reason first; only where that was asked.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];
}

/// <summary>A text whose found words are marked. It is plain text: the page encodes it like any other.</summary>
public sealed record MarkedText(IReadOnlyList<TextRun> Runs);

/// <summary>A run of letters, marked or not.</summary>
public sealed record TextRun(string Text, bool Marked);

/// <summary>A reason why a record was found.</summary>
/// <param name="Field">Where the word stands, as people read it.</param>
/// <param name="Term">The form of the word as the index knows it.</param>
/// <param name="Weight">How much it added.</param>
public sealed record MatchReason(string Field, string Term, double Weight);

/// <summary>A facet with the values that the found records have.</summary>
public sealed record FacetCounts(string Facet, IReadOnlyList<FacetCount> Values);

/// <summary>A value, how many records have it, and whether it is ticked.</summary>
public sealed record FacetCount(string Value, int Count, bool Chosen);

/// <summary>What to try when nothing was found.</summary>
/// <param name="WithoutFilters">How many records the same words find without filters.</param>
/// <param name="Popular">What was confirmed last, and then what was changed last, among what the asker may see.</param>
public sealed record SearchHelp(int WithoutFilters, IReadOnlyList<FindableRecord> Popular);
