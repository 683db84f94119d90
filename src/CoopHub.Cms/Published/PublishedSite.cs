using CoopHub.Cms.Changes;
using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace CoopHub.Cms.Published;

/// <summary>
/// What visitors see, held in memory: loaded once at start, kept in step with the change log. Readers take the present
/// state without waiting; a change puts a new state in its place.
/// </summary>
public sealed class PublishedSite : IPublishedContentCache, IChangeFollower, IDisposable
{
    private const int AtOnce = 500;
    private readonly HubScopeProvider _scopes;
    private readonly ChangeLog _log;
    private readonly PublishedReader _reader;
    private readonly PublishedTypes _types;
    private readonly Func<PublishedSnapshot> _present;
    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private volatile PublishedSnapshot _now = PublishedSnapshot.Empty;

    internal PublishedSite(HubScopeProvider scopes, ChangeLog log, PublishedReader reader, PublishedTypes types) =>
        (_scopes, _log, _reader, _types, _present) = (scopes, log, reader, types, () => _now);

    /// <summary>Raised after a new state was put in place; handlers must not wait for anything.</summary>
    public event Action? Changed;

    /// <inheritdoc />
    public string Name => "published content";

    /// <inheritdoc />
    public ChangePosition Position { get; private set; }

    /// <summary>All published documents.</summary>
    public IEnumerable<IPublishedContent> All => _now.All;

    /// <summary>How the published documents stand to each other at present.</summary>
    internal PublishedTree Tree => _now.Tree;

    /// <summary>The document at an address such as <c>/loesungen/ekita</c>, without query; a closing slash does not matter.</summary>
    /// <param name="route">The address.</param>
    /// <param name="culture">The language that the address is in; none for the default one.</param>
    public IPublishedContent? FindByRoute(string route, string? culture = null)
    {
        var now = _now;
        return now.Tree.TryFind(route.Length > 1 ? route.TrimEnd('/') : route, culture ?? "", out var key) ? now.Find(key.Value) : null;
    }

    /// <summary>The address of a published document in a language, or in the default one; null where it is not published.</summary>
    public string? RouteOf(Guid key, string? culture = null) => _now.Tree.RouteOf(key, culture ?? "");

    /// <summary>The published documents below one, in their order.</summary>
    public IReadOnlyList<IPublishedContent> Below(IPublishedContent document)
    {
        var now = _now;
        return [.. now.Tree.Children(document.Key).Select(key => now.Find(key)!)];
    }

    /// <inheritdoc />
    public IPublishedContent? GetById(Guid contentId) => _now.Find(contentId);

    /// <inheritdoc />
    public IPublishedContent? GetById(int contentId) => _now.Find(contentId);

    /// <summary>The published document; drafts are not kept here, so <paramref name="preview"/> shows nothing more.</summary>
    public IPublishedContent? GetById(bool preview, int contentId) => _now.Find(contentId);

    /// <summary>The published document; drafts are not kept here, so <paramref name="preview"/> shows nothing more.</summary>
    public IPublishedContent? GetById(bool preview, Guid contentId) => _now.Find(contentId);

    /// <inheritdoc />
    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(_now.Find(id));

    /// <inheritdoc />
    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(_now.Find(key));

    /// <summary>A document as it would be seen if its latest version were published: for what is kept but no longer shown. It stays out of this site.</summary>
    public IPublishedContent Imagine(IContent document) => Build(_reader.Read(document));

    /// <summary>Loads everything that is published, in one pass; done at start and after a change of the schema.</summary>
    public void Load()
    {
        _oneWriter.Wait();
        try
        {
            LoadAlone();
        }
        finally
        {
            _oneWriter.Release();
        }
        Changed?.Invoke();
    }

    /// <summary>
    /// Takes in all changes that are committed by now. Another follower calls it that reads here what its own changes are about:
    /// the two follow the log side by side, and this one may be behind.
    /// </summary>
    public void CatchUp()
    {
        while (_log.ReadAfter(Position, AtOnce) is { Count: > 0 } changes)
        {
            FollowAsync(changes, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc />
    public async Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        await _oneWriter.WaitAsync(cancellationToken);
        try
        {
            // What was loaded meanwhile, by a call from elsewhere, lies behind.
            var news = changes.Where(change => change.Position > Position).ToList();
            if (news.Count == 0)
            {
                return;
            }
            if (news.Any(change => change.Kind == Change.Schema) || _now == PublishedSnapshot.Empty)
            {
                LoadAlone();
            }
            else
            {
                Take(news);
            }
        }
        finally
        {
            _oneWriter.Release();
        }
        Changed?.Invoke();
    }

    /// <inheritdoc />
    public void Dispose() => _oneWriter.Dispose();

    private void LoadAlone()
    {
        var position = _log.Last();
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        _types.Refresh();
        _now = PublishedSnapshot.Of(_reader.Read(_scopes.Db), Build);
        Position = position;
    }

    private void Take(List<Change> news)
    {
        var keys = news.Where(change => change.Kind == Change.Document).Select(change => change.Key).ToHashSet();
        if (keys.Count > 0)
        {
            using var scope = _scopes.CreateCoreScope(autoComplete: true);
            _now = _now.After(keys, _reader.Read(_scopes.Db, keys), Build);
        }
        Position = news[^1].Position;
    }

    private IPublishedContent Build(PublishedLine line) => _types.Build(line, _present);
}
