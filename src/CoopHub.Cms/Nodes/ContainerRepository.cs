using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Nodes;

/// <summary>The folders in which types are filed.</summary>
internal abstract class ContainerRepository(HubScopeProvider scopes, NodeWriter nodes, Guid contained) : IEntityContainerRepository
{
    private readonly Guid _objectType = EntityContainer.GetContainerObjectType(contained);

    public EntityContainer? Get(int id) => Find(rows => rows.Where(row => row.Id == id)).FirstOrDefault();

    public EntityContainer? Get(Guid id) => Find(rows => rows.Where(row => row.Key == id)).FirstOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) => Find(rows => rows.Where(row => row.Name == name && row.Level == level));

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) =>
        Find(rows => ids is { Length: > 0 } ? rows.Where(row => ids.Contains(row.Id)) : rows);

    public bool Exists(int id) => Get(id) is not null;

    public bool HasDuplicateName(Guid parentKey, string name) => HasDuplicateName(Get(parentKey)?.Id ?? Constants.System.Root, name);

    public bool HasDuplicateName(int parentId, string name) => Find(rows => rows.Where(row => row.ParentId == parentId && row.Name == name)).Count > 0;

    public void Save(EntityContainer entity)
    {
        nodes.Save(entity, _objectType);
        entity.ResetDirtyProperties();
    }

    public void Delete(EntityContainer entity) => nodes.Delete(entity.Id);

    private List<EntityContainer> Find(Func<IQueryable<NodeRow>, IQueryable<NodeRow>> narrow) =>
        [.. narrow(scopes.Db.Set<NodeRow>().AsNoTracking().Where(row => row.ObjectType == _objectType))
            .OrderBy(row => row.Level).ThenBy(row => row.SortOrder).AsEnumerable()
            .Select(row => new EntityContainer(row.Id, row.Key, row.ParentId, row.Path, row.Level, row.SortOrder, contained, row.Name, row.CreatorId))];
}

/// <summary>The folders of document types.</summary>
internal sealed class DocumentTypeContainerRepository(HubScopeProvider scopes, NodeWriter nodes)
    : ContainerRepository(scopes, nodes, Constants.ObjectTypes.DocumentType), IDocumentTypeContainerRepository;

/// <summary>The folders of data types.</summary>
internal sealed class DataTypeContainerRepository(HubScopeProvider scopes, NodeWriter nodes)
    : ContainerRepository(scopes, nodes, Constants.ObjectTypes.DataType), IDataTypeContainerRepository;
