using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>
/// One state of the published site. A document belongs to it when it and everything above it is published. Addresses are
/// made of the names from the second level down: the home page is <c>/</c>.
/// </summary>
internal sealed class PublishedSnapshot
{
    private readonly Dictionary<Guid, PublishedLine> _lines;
    private readonly Dictionary<Guid, IPublishedContent> _byKey = [];
    private readonly Dictionary<int, IPublishedContent> _byId = [];
    private readonly Dictionary<string, IPublishedContent> _byRoute = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, string> _routes = [];
    private readonly Dictionary<int, IReadOnlyList<IPublishedContent>> _children = [];

    public static readonly PublishedSnapshot Empty = new([], _ => throw new InvalidOperationException("Nothing is published."));

    /// <param name="lines">Everything that is published, whether or not what is above it is.</param>
    /// <param name="build">Makes the document of a line; one that is unchanged may be handed out again.</param>
    public PublishedSnapshot(Dictionary<Guid, PublishedLine> lines, Func<PublishedLine, IPublishedContent> build)
    {
        _lines = lines;
        var below = lines.Values.ToLookup(line => line.ParentId);
        AddBelow(Constants.System.Root, route: null, below, build);
    }

    /// <summary>Everything that is published, by key; never changed, only replaced.</summary>
    public IReadOnlyDictionary<Guid, PublishedLine> Lines => _lines;

    public IEnumerable<IPublishedContent> All => _byKey.Values;
    public IPublishedContent? Find(Guid key) => _byKey.GetValueOrDefault(key);
    public IPublishedContent? Find(int id) => _byId.GetValueOrDefault(id);
    public IPublishedContent? FindByRoute(string route) => _byRoute.GetValueOrDefault(route);
    public string? RouteOf(Guid key) => _routes.GetValueOrDefault(key);
    public IReadOnlyList<IPublishedContent> Below(int id) => _children.GetValueOrDefault(id, []);

    private void AddBelow(int parentId, string? route, ILookup<int, PublishedLine> below, Func<PublishedLine, IPublishedContent> build)
    {
        var children = new List<IPublishedContent>();
        foreach (var line in below[parentId].OrderBy(line => line.SortOrder).ThenBy(line => line.Id))
        {
            var document = build(line);
            children.Add(document);
            _byKey[line.Key] = document;
            _byId[line.Id] = document;
            var own = route is null && !_byRoute.ContainsKey("/") ? "/" : Free($"{route?.TrimEnd('/')}/{line.Segment}");
            _byRoute[own] = document;
            _routes[line.Key] = own;
            AddBelow(line.Id, own, below, build);
        }
        if (children.Count > 0)
        {
            _children[parentId] = children;
        }
    }

    /// <summary>Of two documents with one name the later one gets a number.</summary>
    private string Free(string route)
    {
        var free = route;
        for (var number = 1; _byRoute.ContainsKey(free); number++)
        {
            free = $"{route}-{number}";
        }
        return free;
    }
}
