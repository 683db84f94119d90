using CoopHub.Cms.Changes;
using CoopHub.Search;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Tests.Indexer;

/// <summary>Records that lie among the small facts of the installation, as the simplest source there is for search.</summary>
public sealed class KeyedRecords(ICoreScopeProvider scopes, IKeyValueRepository facts, ChangeLog log) : IFindableSource
{
    private const string Prefix = "record/";
    private const string ChangeKind = "record";

    /// <inheritdoc />
    public string Name => "Records";

    /// <summary>Gives a record a title, and with it a text; an empty title lets nobody find it any more.</summary>
    public void Write(Guid key, string title)
    {
        using var scope = scopes.CreateCoreScope();
        var fact = facts.Get(Prefix + key) ?? new Umbraco.Cms.Core.Models.KeyValue { Identifier = Prefix + key };
        fact.Value = title;
        facts.Save(fact);
        log.Append(ChangeKind, key);
        scope.Complete();
    }

    /// <inheritdoc />
    public IReadOnlyCollection<Guid> Concerned(IReadOnlyList<Change> changes) =>
        changes.Where(change => change.Kind == ChangeKind).Select(change => change.Key).ToHashSet();

    /// <inheritdoc />
    public IReadOnlyList<FindableRecord> Read(IReadOnlyCollection<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. keys.Select(key => (key, facts.Get(Prefix + key)?.Value)).Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => Of(fact.key, fact.Value!))];
    }

    /// <inheritdoc />
    public IEnumerable<FindableRecord> ReadAll()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. facts.FindByKeyPrefix(Prefix)!.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => Of(Guid.Parse(fact.Key[Prefix.Length..]), fact.Value!))];
    }

    private static FindableRecord Of(Guid key, string title) =>
        new(key, "Lösung", title, "/" + key) { Body = "Ein Text über " + title, Visibility = ["public"] };
}
