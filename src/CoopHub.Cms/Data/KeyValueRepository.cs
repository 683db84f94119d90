using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Data;

/// <summary>Small facts of the installation, asked by their key.</summary>
internal sealed class KeyValueRepository(HubScopeProvider scopes) : IKeyValueRepository
{
    private IQueryable<KeyValueRow> Rows => scopes.Db.Set<KeyValueRow>().AsNoTracking();

    public IKeyValue? Get(string? id) => Rows.Where(row => row.Key == id).AsEnumerable().Select(Fact).SingleOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids)
    {
        var wanted = ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Key)) : Rows;
        return [.. wanted.OrderBy(row => row.Key).AsEnumerable().Select(Fact)];
    }

    public bool Exists(string id) => Rows.Any(row => row.Key == id);

    public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) =>
        Rows.Where(row => row.Key.StartsWith(keyPrefix)).ToDictionary(row => row.Key, row => row.Value);

    public void Save(IKeyValue entity)
    {
        var db = scopes.Db;
        var row = db.Set<KeyValueRow>().Find(entity.Identifier);
        if (row is null)
        {
            row = new KeyValueRow { Key = entity.Identifier };
            db.Add(row);
        }
        row.Value = entity.Value;
        row.Updated = entity.UpdateDate;
        db.SaveChanges();
    }

    public void Delete(IKeyValue entity) => scopes.Db.Set<KeyValueRow>().Where(row => row.Key == entity.Identifier).ExecuteDelete();

    private static KeyValue Fact(KeyValueRow row)
    {
        var fact = new KeyValue { Identifier = row.Key, Value = row.Value, UpdateDate = row.Updated };
        fact.ResetDirtyProperties(false);
        return fact;
    }
}
