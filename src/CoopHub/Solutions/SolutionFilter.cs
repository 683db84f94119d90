namespace CoopHub.Solutions;

/// <summary>What a visitor asked the list of solutions for. Unknown values simply match nothing.</summary>
public sealed record SolutionFilter
{
    public string? Words { get; init; }
    public string? Category { get; init; }
    public string? Status { get; init; }
    public string? Partner { get; init; }
    public string? Themenfeld { get; init; }
    public string? ReusePath { get; init; }

    /// <summary><see cref="Yes"/> leaves those that others may use without a tender of their own.</summary>
    public string? WithoutTender { get; init; }
    public string? Order { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>What a filter that only takes or leaves is set to.</summary>
    public const string Yes = "ja";

    internal bool MatchesWords(Solution solution)
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            return true;
        }
        var text = string.Join('\n', [solution.Title, solution.Summary, solution.Product, solution.OwnerName, .. solution.Tags, .. solution.Services]);
        return Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}

/// <summary>One value to filter by, and how many solutions it would leave.</summary>
public sealed record FacetValue(string Value, string Label, int Count);

/// <summary>One page of the filtered list with its counts.</summary>
public sealed record SolutionPage(IReadOnlyList<Solution> Solutions, int Total, int Page, int Pages, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets);
