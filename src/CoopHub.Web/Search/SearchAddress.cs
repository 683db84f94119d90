using System.Globalization;
using System.Text;
using CoopHub.Search;

namespace CoopHub.Web.Search;

/// <summary>What a visitor asks for, as it stands in the address of the result page, and the addresses one click away.</summary>
public sealed record SearchAddress
{
    public const string Path = "/suche";
    public const string FeedPath = "/suche/feed";

    /// <summary>Longer questions are cut before they are put into links.</summary>
    public const int LongestWords = 1_000;

    private const int MostTicked = 30;
    private const int LongestValue = 200;
    private const string ByDate = "datum";

    /// <summary>What can be ticked, with its name on the page.</summary>
    public static readonly (string Name, string Label)[] Facets =
    [
        (SearchFacets.Kind, "Art"), (SearchFacets.Category, "Rubrik"), (SearchFacets.Partner, "Partner"), (SearchFacets.Status, "Status"),
        (SearchFacets.Themenfeld, "Themenfeld"), (SearchFacets.Year, "Jahr"), (SearchFacets.Tag, "Schlagwort"),
    ];

    public string Words { get; private init; } = "";

    /// <summary>Whether the end of the question was cut.</summary>
    public bool Shortened { get; private init; }

    public IReadOnlyList<FacetValue> Ticked { get; private init; } = [];

    public bool NewestFirst { get; private init; }

    public bool WithArchived { get; private init; }

    public int Page { get; private init; } = 1;

    /// <summary>Whether anything but words narrows the search.</summary>
    public bool IsFiltered => Ticked.Count > 0;

    /// <summary>Whether anything was asked at all.</summary>
    public bool Asks => Words.Length > 0 || IsFiltered;

    /// <summary>Reads an address; what it does not know it does not look at.</summary>
    public static SearchAddress Of(IQueryCollection query)
    {
        var words = query["q"].FirstOrDefault()?.Trim() ?? "";
        var ticked = from facet in Facets
                     from value in query[facet.Name]
                     where value is { Length: > 0 and <= LongestValue }
                     select new FacetValue(facet.Name, value);
        return new SearchAddress
        {
            Words = words.Length > LongestWords ? words[..LongestWords].TrimEnd() : words,
            Shortened = words.Length > LongestWords,
            Ticked = [.. ticked.Distinct().Take(MostTicked)],
            NewestFirst = query["sortierung"] == ByDate,
            WithArchived = query["archiv"] == "ja",
            Page = int.TryParse(query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };
    }

    /// <summary>The same for the search room.</summary>
    public SearchRequest RequestFor(IReadOnlyList<string> tokens) => new(Words, tokens)
    {
        Facets = Ticked.GroupBy(one => one.Facet).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(one => one.Value)]),
        Order = NewestFirst ? SearchOrder.Date : SearchOrder.Relevance,
        Archived = WithArchived,
        Page = Page,
    };

    /// <summary>Everything but the page, without a question mark, always in the same order.</summary>
    public string Query
    {
        get
        {
            List<(string Name, string Value)> parts = [.. Ticked.Select(one => (one.Facet, one.Value))];
            parts.Insert(0, ("q", Words));
            parts.Add(("sortierung", NewestFirst ? ByDate : ""));
            parts.Add(("archiv", WithArchived ? "ja" : ""));
            var text = new StringBuilder();
            foreach (var (name, value) in parts.Where(part => part.Value.Length > 0))
            {
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
            return text.ToString();
        }
    }

    public string Address => At(Path, Query);

    /// <summary>The feed of this search, newest first.</summary>
    public string Feed => At(FeedPath, Query);

    public string AtPage(int page) => page == 1 ? Address : At(Path, Query.Length == 0 ? $"seite={page}" : $"{Query}&seite={page}");

    public string Without(FacetValue value) => (this with { Ticked = [.. Ticked.Where(one => one != value)] }).Address;

    public string WithoutFilters => (this with { Ticked = [] }).Address;

    public string WithWords(string words) => (this with { Words = words }).Address;

    public string Ordered(bool newestFirst) => (this with { NewestFirst = newestFirst }).Address;

    public string WithArchive(bool archived) => (this with { WithArchived = archived }).Address;

    public static string Label(string facet) => Facets.First(one => one.Name == facet).Label;

    private static string At(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";
}
