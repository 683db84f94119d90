namespace CoopHub.Cms.Published;

/// <summary>What a page shows of one published document, in a shape of its own.</summary>
public interface IPublishedRecord
{
    /// <summary>The document's key; empty where a record stands for no document.</summary>
    Guid Key { get; }

    /// <summary>The last part of its address.</summary>
    string Slug { get; }
}

/// <summary>Records in their order, found by address and by key at once. It is never changed, only replaced as a whole.</summary>
public sealed class RecordList<T>
    where T : class, IPublishedRecord
{
    private readonly Dictionary<string, T> _bySlug = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, T> _byKey = [];

    /// <summary>A list of these; of two with one address the first is found.</summary>
    public RecordList(IEnumerable<T> records)
    {
        All = [.. records];
        foreach (var record in All)
        {
            _bySlug.TryAdd(record.Slug, record);
            _byKey.TryAdd(record.Key, record);
        }
        _byKey.Remove(Guid.Empty);
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public T? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>Those of the keys that are here, in the order of the keys.</summary>
    public IReadOnlyList<T> Known(IEnumerable<Guid> keys) => [.. keys.Select(Find).OfType<T>()];
}
