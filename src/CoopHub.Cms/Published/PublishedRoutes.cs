namespace CoopHub.Cms.Published;

/// <summary>The addresses of the published documents in one language; under the empty one, those of the default language.</summary>
internal sealed class PublishedRoutes
{
    private readonly string _culture;
    private readonly Dictionary<string, Guid> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, string> _routes = [];

    /// <param name="culture">The language.</param>
    /// <param name="rootId">What the documents of the first level lie below.</param>
    /// <param name="below">The documents by the id of what they lie below, in their order.</param>
    public PublishedRoutes(string culture, int rootId, Dictionary<int, List<PublishedLine>> below)
    {
        _culture = culture;
        Add(rootId, route: null, below);
    }

    public Guid? Find(string route) => _keys.TryGetValue(route, out var key) ? key : null;

    public string? Of(Guid key) => _routes.GetValueOrDefault(key);

    private void Add(int parentId, string? route, Dictionary<int, List<PublishedLine>> below)
    {
        foreach (var line in below.GetValueOrDefault(parentId, []))
        {
            if (!line.IsIn(_culture))
            {
                continue;
            }
            var own = route is null && _keys.Count == 0 ? "/" : Free(string.Concat(route is "/" ? "" : route, "/", line.SegmentIn(_culture)));
            _keys[own] = line.Key;
            _routes[line.Key] = own;
            Add(line.Id, own, below);
        }
    }

    /// <summary>Of two documents with one name the later one gets a number.</summary>
    private string Free(string route)
    {
        var free = route;
        for (var number = 1; _keys.ContainsKey(free); number++)
        {
            free = $"{route}-{number}";
        }
        return free;
    }
}
