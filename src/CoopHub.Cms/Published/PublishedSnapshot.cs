using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>
/// One state of the published site. It never changes; the next state is another snapshot, which shares with this one
/// whatever has not changed.
/// </summary>
internal sealed class PublishedSnapshot
{
    private readonly Dictionary<Guid, PublishedLine> _lines;
    private readonly Dictionary<Guid, IPublishedContent> _byKey;
    private readonly Dictionary<int, IPublishedContent> _byId;

    public static readonly PublishedSnapshot Empty = new([], new PublishedTree([]), [], []);

    private PublishedSnapshot(
        Dictionary<Guid, PublishedLine> lines, PublishedTree tree, Dictionary<Guid, IPublishedContent> byKey, Dictionary<int, IPublishedContent> byId) =>
        (_lines, Tree, _byKey, _byId) = (lines, tree, byKey, byId);

    public PublishedTree Tree { get; }
    public IReadOnlyCollection<IPublishedContent> All => _byKey.Values;
    public IPublishedContent? Find(Guid key) => _byKey.GetValueOrDefault(key);
    public IPublishedContent? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>The state that consists of these lines.</summary>
    /// <param name="lines">Everything that is published, whether or not what is above it is.</param>
    /// <param name="build">Makes the document of a line.</param>
    public static PublishedSnapshot Of(IEnumerable<PublishedLine> lines, Func<PublishedLine, IPublishedContent> build) =>
        new PublishedSnapshot(lines.ToDictionary(line => line.Key), Empty.Tree, [], []).Placed(build, _ => false);

    /// <summary>The state after some documents have changed.</summary>
    /// <param name="keys">The documents.</param>
    /// <param name="changed">What is now published of them; those that are missing no longer are.</param>
    /// <param name="build">Makes the document of a line.</param>
    public PublishedSnapshot After(IReadOnlyCollection<Guid> keys, IReadOnlyCollection<PublishedLine> changed, Func<PublishedLine, IPublishedContent> build)
    {
        var lines = new Dictionary<Guid, PublishedLine>(_lines);
        foreach (var key in keys)
        {
            lines.Remove(key);
        }
        foreach (var line in changed)
        {
            lines[line.Key] = line;
        }
        var allStand = keys.All(key => _lines.TryGetValue(key, out var before) ? lines.TryGetValue(key, out var after) && after.StandsLike(before) : !lines.ContainsKey(key));
        return allStand
            ? Exchanged(lines, changed, build)
            : new PublishedSnapshot(lines, Tree, _byKey, _byId).Placed(build, line => _lines.GetValueOrDefault(line.Key) == line);
    }

    /// <summary>The usual change, a new text: no document has come, gone, moved or got another address.</summary>
    private PublishedSnapshot Exchanged(Dictionary<Guid, PublishedLine> lines, IEnumerable<PublishedLine> changed, Func<PublishedLine, IPublishedContent> build)
    {
        var byKey = new Dictionary<Guid, IPublishedContent>(_byKey);
        var byId = new Dictionary<int, IPublishedContent>(_byId);
        foreach (var line in changed.Where(line => Tree.Contains(line.Key)))
        {
            byKey[line.Key] = byId[line.Id] = build(line);
        }
        return new PublishedSnapshot(lines, Tree, byKey, byId);
    }

    private PublishedSnapshot Placed(Func<PublishedLine, IPublishedContent> build, Func<PublishedLine, bool> isUnchanged)
    {
        var tree = new PublishedTree(_lines.Values);
        var byKey = new Dictionary<Guid, IPublishedContent>(_lines.Count);
        var byId = new Dictionary<int, IPublishedContent>(_lines.Count);
        foreach (var key in tree.Keys)
        {
            var line = _lines[key];
            byKey[key] = byId[line.Id] = isUnchanged(line) && Find(key) is { } same ? same : build(line);
        }
        return new PublishedSnapshot(_lines, tree, byKey, byId);
    }
}
