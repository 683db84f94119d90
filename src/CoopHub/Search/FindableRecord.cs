namespace CoopHub.Search;

/// <summary>What a room lets search find of one of its records: everything that is sought in, shown and filtered by.</summary>
/// <param name="Key">The record's key, as the change log names it.</param>
/// <param name="Kind">What it is, as people read it, such as <c>Lösung</c>; the facet <see cref="SearchFacets.Kind"/>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">The path of its page.</param>
public sealed record FindableRecord(Guid Key, string Kind, string Title, string Path)
{
    /// <summary>What it is about, in a sentence or two.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Its keywords; they are the facet <see cref="SearchFacets.Tag"/> too.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The names that it goes by or is bound to: partner, product, vendor, service. They are suggested while somebody types.</summary>
    public IReadOnlyList<FindableName> Names { get; init; } = [];

    /// <summary>Its text, without mark-up.</summary>
    public string Body { get; init; } = "";

    /// <summary>The texts of what is attached to it.</summary>
    public IReadOnlyList<FindableAttachment> Attachments { get; init; } = [];

    /// <summary>What it is filtered by, beside kind and tags; the names of the facets are in <see cref="SearchFacets"/>.</summary>
    public IReadOnlyList<FacetValue> Facets { get; init; } = [];

    /// <summary>Who may see it: one of these tokens is enough. With none, nobody finds it.</summary>
    public IReadOnlyList<string> Visibility { get; init; } = [];

    /// <summary>When it was last changed, in UTC; what the order by date goes by.</summary>
    public DateTime ChangedAt { get; init; }

    /// <summary>When somebody last confirmed that it still holds; null if nobody did or nobody needs to.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Whether it is kept for the record only, and is found on request only.</summary>
    public bool Archived { get; init; }
}

/// <summary>A name that a record goes by.</summary>
/// <param name="Kind">What it names, as people read it, such as <c>Produkt</c>.</param>
/// <param name="Text">The name.</param>
public sealed record FindableName(string Kind, string Text);

/// <summary>The text of a file.</summary>
/// <param name="Name">The file's name or title.</param>
/// <param name="Text">What could be read in it.</param>
public sealed record FindableAttachment(string Name, string Text);

/// <summary>A value that records are filtered by.</summary>
public sealed record FacetValue(string Facet, string Value);
