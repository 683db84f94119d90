using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Relations;

/// <summary>The kinds of relations; a handful, so questions are asked of all of them.</summary>
internal sealed class RelationTypeRepository(HubScopeProvider scopes) : IRelationTypeRepository
{
    public IRelationType? Get(int id) => All().FirstOrDefault(type => type.Id == id);
    public IRelationType? Get(Guid id) => All().FirstOrDefault(type => type.Key == id);
    public IEnumerable<IRelationType> GetMany(params int[]? ids) => All().Where(type => ids is not { Length: > 0 } || ids.Contains(type.Id)).ToList();
    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => All().Where(type => ids is not { Length: > 0 } || ids.Contains(type.Key)).ToList();
    public bool Exists(int id) => Get(id) is not null;
    public bool Exists(Guid id) => Get(id) is not null;
    public int Count(IQuery<IRelationType>? query) => query is null ? All().Count : Get(query).Count();

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query)
    {
        var conditions = ((HubQuery<IRelationType>)query).Conditions.Select(condition => condition.Compile()).ToList();
        return All().Where(type => conditions.All(condition => condition(type))).ToList();
    }

    public void Save(IRelationType entity)
    {
        var db = scopes.Db;
        var row = db.Set<RelationTypeRow>().FirstOrDefault(row => row.Id == entity.Id);
        if (row is null)
        {
            row = new RelationTypeRow { Key = entity.Key };
            db.Add(row);
        }
        row.Alias = entity.Alias;
        row.Name = entity.Name ?? entity.Alias;
        row.IsBidirectional = entity.IsBidirectional;
        row.IsDependency = (entity as IRelationTypeWithIsDependency)?.IsDependency ?? false;
        row.ParentObjectType = entity.ParentObjectType;
        row.ChildObjectType = entity.ChildObjectType;
        db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IRelationType entity) => scopes.Db.Set<RelationTypeRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    private List<IRelationType> All() =>
        [.. scopes.Db.Set<RelationTypeRow>().AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(Build)];

    private static RelationType Build(RelationTypeRow row)
    {
        var type = new RelationType(row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key) { Id = row.Id };
        type.ResetDirtyProperties(false);
        return type;
    }
}
