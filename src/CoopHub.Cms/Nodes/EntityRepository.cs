using System.Linq.Expressions;
using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace CoopHub.Cms.Nodes;

/// <summary>Things by id and key with their place in the tree, without their contents.</summary>
internal sealed class EntityRepository(HubScopeProvider scopes, DocumentTypeRepository types) : IEntityRepository
{
    private static readonly Translation<NodeRow> Columns = new(new Dictionary<string, Expression<Func<NodeRow, object?>>>
    {
        [nameof(IUmbracoEntity.Id)] = node => node.Id,
        [nameof(IUmbracoEntity.Key)] = node => node.Key,
        [nameof(IUmbracoEntity.ParentId)] = node => node.ParentId,
        [nameof(IUmbracoEntity.Level)] = node => node.Level,
        [nameof(IUmbracoEntity.Path)] = node => node.Path,
        [nameof(IUmbracoEntity.SortOrder)] = node => node.SortOrder,
        [nameof(IUmbracoEntity.Trashed)] = node => node.Trashed,
        [nameof(IUmbracoEntity.Name)] = node => node.Name,
        [nameof(IUmbracoEntity.CreateDate)] = node => node.CreateDate,
        [nameof(IUmbracoEntity.CreatorId)] = node => node.CreatorId,
    });

    private IQueryable<NodeRow> Nodes => scopes.Db.Set<NodeRow>().AsNoTracking();

    public IEntitySlim? Get(int id) => Read(Nodes.Where(node => node.Id == id)).FirstOrDefault();
    public IEntitySlim? Get(Guid key) => Read(Nodes.Where(node => node.Key == key)).FirstOrDefault();
    public IEntitySlim? Get(int id, Guid objectTypeId) => Read(Nodes.Where(node => node.Id == id && node.ObjectType == objectTypeId)).FirstOrDefault();
    public IEntitySlim? Get(Guid key, Guid objectTypeId) => Read(Nodes.Where(node => node.Key == key && node.ObjectType == objectTypeId)).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) =>
        Read(Nodes.Where(node => node.ObjectType == objectType && (ids.Length == 0 || ids.Contains(node.Id))));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) =>
        Read(Nodes.Where(node => node.ObjectType == objectType && (keys.Length == 0 || keys.Contains(node.Key))));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Read(Columns.Apply(Nodes, query));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Read(Columns.Apply(Nodes.Where(node => node.ObjectType == objectType), query));

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering)
    {
        var wanted = Columns.Apply(Columns.Apply(OfTypes(objectTypes), query), filter);
        totalRecords = wanted.LongCount();
        return Build(NodeOrder.By(wanted, ordering).Skip((int)(pageIndex * pageSize)).Take(pageSize).ToList());
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        Columns.Apply(Columns.Apply(OfTypes(objectTypes), query), filter).Count();

    public UmbracoObjectTypes GetObjectType(int id) => ObjectTypes.GetUmbracoObjectType(Nodes.Where(node => node.Id == id).Select(node => node.ObjectType).FirstOrDefault());

    public UmbracoObjectTypes GetObjectType(Guid key) => ObjectTypes.GetUmbracoObjectType(Nodes.Where(node => node.Key == key).Select(node => node.ObjectType).FirstOrDefault());

    /// <summary>Gives a key its id before the thing itself is written.</summary>
    public int ReserveId(Guid key)
    {
        var node = new NodeRow { Key = key, ObjectType = Constants.ObjectTypes.IdReservation, ParentId = Constants.System.Root, Path = "-1" };
        scopes.Db.Add(node);
        scopes.Db.SaveChanges();
        return node.Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        Paths(Nodes.Where(node => node.ObjectType == objectType && (ids == null || ids.Length == 0 || ids.Contains(node.Id))));

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) =>
        Paths(Nodes.Where(node => node.ObjectType == objectType && (keys.Length == 0 || keys.Contains(node.Key))));

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);
    public bool Exists(Guid key) => Nodes.Any(node => node.Key == key);
    public bool Exists(Guid key, Guid objectType) => Nodes.Any(node => node.Key == key && node.ObjectType == objectType);
    public bool Exists(int id, Guid objectType) => Nodes.Any(node => node.Id == id && node.ObjectType == objectType);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.Distinct().ToArray();
        return Nodes.Count(node => wanted.Contains(node.Key)) == wanted.Length;
    }

    private static List<TreeEntityPath> Paths(IQueryable<NodeRow> nodes) =>
        [.. nodes.Select(node => new { node.Id, node.Key, node.Path }).AsEnumerable().Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path })];

    private IQueryable<NodeRow> OfTypes(IEnumerable<Guid> objectTypes)
    {
        var wanted = objectTypes.ToArray();
        return Nodes.Where(node => wanted.Contains(node.ObjectType));
    }

    private List<IEntitySlim> Read(IQueryable<NodeRow> nodes) => Build(nodes.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id).ToList());

    private List<IEntitySlim> Build(List<NodeRow> nodes)
    {
        var ids = nodes.Select(node => node.Id).ToArray();
        var parents = Nodes.Where(node => ids.Contains(node.ParentId)).Select(node => node.ParentId).Distinct().ToHashSet();
        var documents = nodes.Any(node => node.ObjectType == Constants.ObjectTypes.Document)
            ? scopes.Db.Set<DocumentRow>().AsNoTracking().Where(row => ids.Contains(row.NodeId)).ToDictionary(row => row.NodeId)
            : [];
        return [.. nodes.Select(node => Build(node, documents.GetValueOrDefault(node.Id), parents.Contains(node.Id)))];
    }

    private EntitySlim Build(NodeRow node, DocumentRow? document, bool hasChildren)
    {
        var slim = document is null ? new EntitySlim() : BuildDocument(document);
        slim.Id = node.Id;
        slim.Key = node.Key;
        slim.Name = node.Name;
        slim.ParentId = node.ParentId;
        slim.Level = node.Level;
        slim.Path = node.Path;
        slim.SortOrder = node.SortOrder;
        slim.Trashed = node.Trashed;
        slim.CreateDate = node.CreateDate;
        slim.CreatorId = node.CreatorId;
        slim.NodeObjectType = node.ObjectType;
        slim.HasChildren = hasChildren;
        return slim;
    }

    private DocumentEntitySlim BuildDocument(DocumentRow document)
    {
        var type = types.Shared.First(type => type.Id == document.ContentTypeId);
        return new DocumentEntitySlim
        {
            ContentTypeAlias = type.Alias,
            ContentTypeKey = type.Key,
            ContentTypeIcon = type.Icon,
            ContentTypeThumbnail = type.Thumbnail,
            ListViewKey = type.ListView,
            Variations = type.Variations,
            Published = document.Published,
            Edited = document.Edited,
            UpdateDate = document.UpdateDate,
        };
    }
}
