namespace CoopHub.Search;

/// <summary>The names of the facets, as they stand in addresses and in queries such as <c>partner:Gifhorn</c>.</summary>
public static class SearchFacets
{
    public const string Kind = "art";
    public const string Category = "rubrik";
    public const string Partner = "partner";
    public const string Status = "status";
    public const string Themenfeld = "themenfeld";
    public const string Year = "jahr";
    public const string Tag = "schlagwort";

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<string> All { get; } = [Kind, Category, Partner, Status, Themenfeld, Year, Tag];
}
