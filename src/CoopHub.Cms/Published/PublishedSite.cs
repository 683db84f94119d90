using CoopHub.Cms.Changes;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace CoopHub.Cms.Published;

/// <summary>
/// What visitors see, held in memory: loaded once at start, kept in step with the change log. Readers take the present
/// state without waiting; a change puts a new state in its place.
/// </summary>
public sealed class PublishedSite : IPublishedContentCache, IChangeFollower, IDisposable
{
    private readonly HubScopeProvider _scopes;
    private readonly ChangeLog _log;
    private readonly PublishedReader _reader;
    private readonly DocumentTypeRepository _types;
    private readonly DataTypeRepository _dataTypes;
    private readonly LanguageRepository _languages;
    private readonly Lazy<IPublishedContentTypeFactory> _factory;
    private readonly IPublishedModelFactory _models;
    private readonly IVariationContextAccessor _variation;
    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private volatile PublishedSnapshot _now = PublishedSnapshot.Empty;
    private Dictionary<int, IPublishedContentType> _publishedTypes = [];
    private Dictionary<int, string> _aliases = [];

    internal PublishedSite(
        HubScopeProvider scopes,
        ChangeLog log,
        PublishedReader reader,
        DocumentTypeRepository types,
        DataTypeRepository dataTypes,
        LanguageRepository languages,
        Lazy<IPublishedContentTypeFactory> factory,
        IPublishedModelFactory models,
        IVariationContextAccessor variation)
    {
        (_scopes, _log, _reader, _types, _dataTypes, _languages, _factory, _models, _variation) =
            (scopes, log, reader, types, dataTypes, languages, factory, models, variation);
    }

    /// <summary>Raised after a new state was put in place; handlers must not wait for anything.</summary>
    public event Action? Changed;

    /// <inheritdoc />
    public string Name => "published content";

    /// <inheritdoc />
    public ChangePosition Position { get; private set; }

    /// <summary>All published documents.</summary>
    public IEnumerable<IPublishedContent> All => _now.All;

    /// <summary>The document at an address such as <c>/loesungen/ekita</c>, without query and closing slash.</summary>
    public IPublishedContent? FindByRoute(string route) => _now.FindByRoute(route.Length > 1 ? route.TrimEnd('/') : route);

    /// <summary>The address of a published document.</summary>
    public string? RouteOf(Guid key) => _now.RouteOf(key);

    /// <summary>The published documents below one, in their order.</summary>
    public IReadOnlyList<IPublishedContent> Below(IPublishedContent document) => _now.Below(document.Id);

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

    /// <inheritdoc />
    public async Task FollowAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        await _oneWriter.WaitAsync(cancellationToken);
        try
        {
            if (changes.Any(change => change.Kind == Change.Schema))
            {
                LoadAlone();
            }
            else if (changes.Where(change => change.Kind == Change.Document).Select(change => change.Key).Distinct().ToList() is { Count: > 0 } keys)
            {
                Take(keys);
            }
            Position = changes[^1].Position;
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
        _languages.Forget();
        _dataTypes.Forget();
        _types.Forget();
        _factory.Value.NotifyDataTypeChanges();
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        var types = _types.Shared;
        _publishedTypes = types.ToDictionary(type => type.Id, _factory.Value.CreateContentType);
        _aliases = types.SelectMany(type => type.PropertyTypes).ToDictionary(property => property.Id, property => property.Alias);
        _now = new PublishedSnapshot(_reader.Read(_scopes.Db).ToDictionary(line => line.Key), Build);
        Position = position;
    }

    private void Take(List<Guid> keys)
    {
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        var before = _now;
        var lines = new Dictionary<Guid, PublishedLine>(before.Lines);
        foreach (var key in keys)
        {
            lines.Remove(key);
        }
        foreach (var line in _reader.Read(_scopes.Db, keys))
        {
            lines[line.Key] = line;
        }
        _now = new PublishedSnapshot(lines, line =>
            before.Lines.TryGetValue(line.Key, out var known) && known == line && before.Find(line.Key) is { } same ? same : Build(line));
    }

    private IPublishedContent Build(PublishedLine line)
    {
        var document = new PublishedDocument(line, _publishedTypes[line.TypeId], _aliases, id => _languages.GetIsoCodeById(id), _variation, id => _now.Find(id));
        return (IPublishedContent)_models.CreateModel(document);
    }
}
