using CoopHub.Cms.Changes;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace CoopHub.Cms.DocumentTypes;

/// <summary>The document types. All are kept in memory; what is handed out is a copy.</summary>
internal sealed class DocumentTypeRepository : IContentTypeRepository
{
    private readonly HubScopeProvider _scopes;
    private readonly NodeWriter _nodes;
    private readonly DocumentTypeWriter _writer;
    private readonly ChangeLog _changes;
    private readonly Remembered<IReadOnlyList<ContentType>> _types;

    public DocumentTypeRepository(
        HubScopeProvider scopes,
        NodeWriter nodes,
        DocumentTypeReader reader,
        DocumentTypeWriter writer,
        DataTypeRepository dataTypes,
        ChangeLog changes)
    {
        (_scopes, _nodes, _writer, _changes) = (scopes, nodes, writer, changes);
        _types = new Remembered<IReadOnlyList<ContentType>>(scopes, reader.ReadAll);
        dataTypes.Changed += _types.Touch;
    }

    /// <summary>The types themselves, for reading only: whoever changes them changes them for everybody.</summary>
    public IReadOnlyList<ContentType> Shared => _types.Get();

    public IContentType? Get(int id) => Copy(Shared.FirstOrDefault(type => type.Id == id));

    public IContentType? Get(Guid id) => Copy(Shared.FirstOrDefault(type => type.Key == id));

    public IContentType? Get(string alias) => Copy(Shared.FirstOrDefault(type => type.Alias.InvariantEquals(alias)));

    public IEnumerable<IContentType> GetMany(params int[]? ids) => CopyWhere(type => ids is not { Length: > 0 } || ids.Contains(type.Id));

    public IEnumerable<IContentType> GetMany(params Guid[]? ids) => CopyWhere(type => ids is not { Length: > 0 } || ids.Contains(type.Key));

    public bool Exists(int id) => Shared.Any(type => type.Id == id);

    public bool Exists(Guid id) => Shared.Any(type => type.Key == id);

    // All document types are in memory; the question is asked of them there.
    public IEnumerable<IContentType> Get(IQuery<IContentType> query)
    {
        var conditions = ((HubQuery<IContentType>)query).Conditions.Select(condition => condition.Compile()).ToList();
        return CopyWhere(type => conditions.All(condition => condition(type)));
    }

    public int Count(IQuery<IContentType>? query) => query is null ? Shared.Count : Get(query).Count();

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        var conditions = ((HubQuery<PropertyType>)query).Conditions.Select(condition => condition.Compile()).ToList();
        return CopyWhere(type => type.PropertyTypes.OfType<PropertyType>().Any(property => conditions.All(condition => condition(property))));
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() => Shared.SelectMany(type => type.PropertyTypes).Select(property => property.Alias).Distinct().ToList();

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        objectTypes.Length == 0 || objectTypes.Contains(Constants.ObjectTypes.DocumentType) ? Shared.Select(type => type.Alias).ToList() : [];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        Shared.Where(type => aliases.Length == 0 || aliases.InvariantContains(type.Alias)).Select(type => type.Id).ToList();

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        Shared.Where(type => type.AllowedContentTypes?.Any(child => child.Key == key) == true).Select(type => type.Key).ToList();

    public string GetUniqueAlias(string alias)
    {
        var unique = alias;
        for (var number = 1; Get(unique) is not null; number++)
        {
            unique = alias + number;
        }
        return unique;
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath([.. contentPath.GetIdsFromPathReversed()]);

    /// <summary>Whether one of these documents is of a type that shows its children as a list.</summary>
    public bool HasContainerInPath(params int[] ids)
    {
        var lists = Shared.Where(type => type.ListView is not null).Select(type => type.Id).ToArray();
        return _scopes.Db.Set<Documents.DocumentRow>().Any(row => ids.Contains(row.NodeId) && lists.Contains(row.ContentTypeId));
    }

    public bool HasContentNodes(int id) => _scopes.Db.Set<Documents.DocumentRow>().Any(row => row.ContentTypeId == id);

    public void Save(IContentType entity)
    {
        _writer.Save(entity);
        HasChanged(entity);
    }

    /// <summary>Deletes the type; its documents were deleted by the kernel's service before.</summary>
    public void Delete(IContentType entity)
    {
        var db = _scopes.Db;
        db.Set<CompositionRow>().Where(row => row.ParentId == entity.Id || row.ChildId == entity.Id).ExecuteDelete();
        db.Set<AllowedChildRow>().Where(row => row.TypeId == entity.Id || row.AllowedTypeId == entity.Id).ExecuteDelete();
        var properties = db.Set<PropertyTypeRow>().Where(row => row.TypeId == entity.Id).Select(row => row.Id);
        db.Set<Documents.PropertyDataRow>().Where(row => properties.Contains(row.PropertyTypeId)).ExecuteDelete();
        _nodes.Delete(entity.Id);
        HasChanged(entity);
    }

    public IEnumerable<MoveEventInfo<IContentType>> Move(IContentType moving, EntityContainer container)
    {
        var before = moving.Path;
        moving.ParentId = container?.Id ?? Constants.System.Root;
        Save(moving);
        return [new MoveEventInfo<IContentType>(moving, before, moving.ParentId, container?.Key)];
    }

    /// <summary>Called when another process has changed the document types.</summary>
    public void Forget() => _types.Forget();

    private void HasChanged(IContentType type)
    {
        _changes.Append(Change.Schema, type.Key);
        _types.Touch();
    }

    private List<IContentType> CopyWhere(Func<ContentType, bool> wanted) => [.. Shared.Where(wanted).Select(type => Copy(type)!)];

    private static IContentType? Copy(ContentType? type) => (IContentType?)type?.DeepClone();
}
