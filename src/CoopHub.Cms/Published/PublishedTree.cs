using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;

namespace CoopHub.Cms.Published;

/// <summary>
/// How the published documents stand to each other, and their addresses. A document stands in it when it and everything
/// above it is published. Addresses are made of the names from the second level down: the home page is <c>/</c>.
/// </summary>
internal sealed class PublishedTree
{
    private readonly Dictionary<Guid, Guid?> _parents = [];
    private readonly Dictionary<Guid, Guid[]> _children = [];
    private readonly Dictionary<string, PublishedRoutes> _routes = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">Everything that is published, whether or not what is above it is.</param>
    public PublishedTree(IReadOnlyCollection<PublishedLine> lines)
    {
        var below = new Dictionary<int, List<PublishedLine>>();
        foreach (var line in lines)
        {
            if (!below.TryGetValue(line.ParentId, out var siblings))
            {
                below[line.ParentId] = siblings = [];
            }
            siblings.Add(line);
        }
        Roots = Place(null, Constants.System.Root, below);
        foreach (var culture in lines.SelectMany(line => line.Cultures.Keys).Append("").Distinct(StringComparer.OrdinalIgnoreCase))
        {
            _routes[culture] = new PublishedRoutes(culture, Constants.System.Root, below);
        }
    }

    public IReadOnlyList<Guid> Roots { get; }

    /// <summary>The languages in which documents have addresses; the empty one stands for the default language.</summary>
    public IEnumerable<string> Cultures => _routes.Keys;
    public IEnumerable<Guid> Keys => _parents.Keys;
    public bool Contains(Guid key) => _parents.ContainsKey(key);
    public bool TryGetParent(Guid key, out Guid? parent) => _parents.TryGetValue(key, out parent);
    public IReadOnlyList<Guid> Children(Guid key) => _children.GetValueOrDefault(key, []);

    /// <summary>Everything below a document, each before what is below it.</summary>
    public IEnumerable<Guid> Descendants(Guid key) => Children(key).SelectMany(child => Descendants(child).Prepend(child));

    /// <summary>Everything above a document, the nearest first.</summary>
    public IEnumerable<Guid> Ancestors(Guid key)
    {
        while (_parents.GetValueOrDefault(key) is { } parent)
        {
            yield return parent;
            key = parent;
        }
    }

    public bool TryFind(string route, string culture, [NotNullWhen(true)] out Guid? key)
    {
        key = RoutesIn(culture).Find(route);
        return key is not null;
    }

    public string? RouteOf(Guid key, string culture) => RoutesIn(culture).Of(key);

    // A language in which nothing is written has the addresses of what does not vary.
    private PublishedRoutes RoutesIn(string culture) => _routes.GetValueOrDefault(culture) ?? _routes[""];

    private Guid[] Place(Guid? parent, int parentId, Dictionary<int, List<PublishedLine>> below)
    {
        if (!below.TryGetValue(parentId, out var lines))
        {
            return [];
        }
        lines.Sort((left, right) => (left.SortOrder, left.Id).CompareTo((right.SortOrder, right.Id)));
        foreach (var line in lines)
        {
            _parents[line.Key] = parent;
            if (Place(line.Key, line.Id, below) is { Length: > 0 } children)
            {
                _children[line.Key] = children;
            }
        }
        return [.. lines.Select(line => line.Key)];
    }
}
