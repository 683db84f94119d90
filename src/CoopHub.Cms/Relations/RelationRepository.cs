using System.Linq.Expressions;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Relations;

/// <summary>Relations between two things, such as a copy and what it was copied from.</summary>
internal sealed class RelationRepository(HubScopeProvider scopes, IRelationTypeRepository types, IEntityRepository entities, TimeProvider clock) : IRelationRepository
{
    private static readonly Translation<RelationRow> Columns = new(new Dictionary<string, Expression<Func<RelationRow, object?>>>
    {
        [nameof(IRelation.Id)] = row => row.Id,
        [nameof(IRelation.ParentId)] = row => row.ParentId,
        [nameof(IRelation.ChildId)] = row => row.ChildId,
        [nameof(IRelation.RelationTypeId)] = row => row.RelationTypeId,
        [nameof(IRelation.Comment)] = row => row.Comment,
        [nameof(IRelation.CreateDate)] = row => row.CreateDate,
    });

    private DbSet<RelationRow> Rows => scopes.Db.Set<RelationRow>();

    public IRelation? Get(int id) => Read(Rows.Where(row => row.Id == id)).FirstOrDefault();
    public IEnumerable<IRelation> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);
    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Read(Columns.Apply(Rows, query));
    public bool Exists(int id) => Rows.Any(row => row.Id == id);
    public int Count(IQuery<IRelation>? query) => Columns.Apply(Rows, query).Count();

    public IEnumerable<IRelation> GetPagedRelationsByQuery(IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        var wanted = Columns.Apply(Rows, query);
        totalRecords = wanted.LongCount();
        return Read(wanted.OrderBy(row => row.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public void Save(IRelation entity)
    {
        var db = scopes.Db;
        var row = Rows.FirstOrDefault(row => row.Id == entity.Id);
        if (row is null)
        {
            row = new RelationRow { CreateDate = UtcTime.From(clock.GetUtcNow().UtcDateTime) };
            db.Add(row);
        }
        row.ParentId = entity.ParentId;
        row.ChildId = entity.ChildId;
        row.RelationTypeId = entity.RelationTypeId;
        row.Comment = entity.Comment;
        db.SaveChanges();
        entity.Id = row.Id;
        entity.CreateDate = row.CreateDate;
        entity.ResetDirtyProperties();
    }

    public void Save(IEnumerable<IRelation> relations)
    {
        foreach (var relation in relations)
        {
            Save(relation);
        }
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        foreach (var relation in relations)
        {
            Rows.Add(new RelationRow
            {
                ParentId = relation.ParentId,
                ChildId = relation.ChildId,
                RelationTypeId = relation.RelationTypeId,
                Comment = relation.Comment,
                CreateDate = UtcTime.From(clock.GetUtcNow().UtcDateTime),
            });
        }
        scopes.Db.SaveChanges();
    }

    public void Delete(IRelation entity) => Rows.Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var wanted = scopes.Db.Set<RelationTypeRow>().Where(type => relationTypeAliases.Length == 0 || relationTypeAliases.Contains(type.Alias)).Select(type => type.Id);
        Rows.Where(row => row.ParentId == parentId && wanted.Contains(row.RelationTypeId)).ExecuteDelete();
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(Rows.Where(row => row.ChildId == childId).Select(row => row.ParentId), pageIndex, pageSize, out totalRecords, entityTypes);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(Rows.Where(row => row.ParentId == parentId).Select(row => row.ChildId), pageIndex, pageSize, out totalRecords, entityTypes);

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var wanted = from row in Rows
                     join node in scopes.Db.Set<NodeRow>() on row.ChildId equals node.Id
                     join type in scopes.Db.Set<RelationTypeRow>() on row.RelationTypeId equals type.Id
                     where node.Key == childKey && (relationTypeAlias == null || type.Alias == relationTypeAlias)
                     orderby row.Id
                     select row;
        return Task.FromResult(new PagedModel<IRelation>(wanted.Count(), Read(wanted.Skip(skip).Take(take))));
    }

    private List<IUmbracoEntity> Entities(IQueryable<int> ids, long pageIndex, int pageSize, out long totalRecords, Guid[] entityTypes)
    {
        var wanted = scopes.Db.Set<NodeRow>().Where(node => ids.Contains(node.Id) && (entityTypes.Length == 0 || entityTypes.Contains(node.ObjectType)));
        totalRecords = wanted.LongCount();
        var page = wanted.OrderBy(node => node.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize).Select(node => new { node.ObjectType, node.Id }).ToList();
        return [.. page.GroupBy(node => node.ObjectType).SelectMany(type => entities.GetAll(type.Key, [.. type.Select(node => node.Id)]))];
    }

    private List<IRelation> Read(IQueryable<RelationRow> rows)
    {
        var kinds = types.GetMany((int[]?)null).ToDictionary(type => type.Id);
        return [.. rows.AsNoTracking().AsEnumerable().Select(IRelation (row) =>
        {
            var relation = new Relation(row.ParentId, row.ChildId, kinds[row.RelationTypeId]) { Id = row.Id, Comment = row.Comment, CreateDate = row.CreateDate };
            relation.ResetDirtyProperties(false);
            return relation;
        })];
    }
}
