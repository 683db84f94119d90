using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace CoopHub.Cms.DataTypes;

/// <summary>The data types: a property editor with its configuration. All are kept in memory.</summary>
internal sealed class DataTypeRepository : IDataTypeRepository
{
    private readonly HubScopeProvider _scopes;
    private readonly NodeWriter _nodes;
    private readonly Lazy<PropertyEditorCollection> _editors;
    private readonly IDataValueEditorFactory _valueEditors;
    private readonly IValueEditorCache _builtEditors;
    private readonly IConfigurationEditorJsonSerializer _json;
    private readonly ChangeLog _changes;
    private readonly TimeProvider _clock;
    private readonly Remembered<IReadOnlyList<DataType>> _dataTypes;

    public DataTypeRepository(
        HubScopeProvider scopes,
        NodeWriter nodes,
        Lazy<PropertyEditorCollection> editors,
        IDataValueEditorFactory valueEditors,
        IValueEditorCache builtEditors,
        IConfigurationEditorJsonSerializer json,
        ChangeLog changes,
        TimeProvider clock)
    {
        (_scopes, _nodes, _editors, _valueEditors, _builtEditors) = (scopes, nodes, editors, valueEditors, builtEditors);
        (_json, _changes, _clock) = (json, changes, clock);
        _dataTypes = new Remembered<IReadOnlyList<DataType>>(scopes, ReadAll);
    }

    /// <summary>The open unit of work has changed a data type; document types carry copies of what it says.</summary>
    public event Action? Changed;

    public IDataType? Get(int id) => Copy(All.FirstOrDefault(type => type.Id == id));

    public IDataType? Get(Guid id) => Copy(All.FirstOrDefault(type => type.Key == id));

    public IEnumerable<IDataType> GetMany(params int[]? ids) =>
        All.Where(type => ids is not { Length: > 0 } || ids.Contains(type.Id)).Select(type => Copy(type)!).ToList();

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) =>
        All.Where(type => ids is not { Length: > 0 } || ids.Contains(type.Key)).Select(type => Copy(type)!).ToList();

    public bool Exists(int id) => All.Any(type => type.Id == id);

    public bool Exists(Guid id) => All.Any(type => type.Key == id);

    // All data types are in memory; the question is asked of them there.
    public IEnumerable<IDataType> Get(IQuery<IDataType> query) =>
        GetMany((int[]?)null).Where(type => ((HubQuery<IDataType>)query).Conditions.All(condition => condition.Compile()(type))).ToList();

    public int Count(IQuery<IDataType>? query) => query is null ? All.Count : Get(query).Count();

    public void Save(IDataType entity)
    {
        var db = _scopes.Db;
        _nodes.Save(entity, Constants.ObjectTypes.DataType);
        var row = db.Set<DataTypeRow>().FirstOrDefault(row => row.NodeId == entity.Id);
        if (row is null)
        {
            row = new DataTypeRow { NodeId = entity.Id };
            db.Add(row);
        }
        row.EditorAlias = entity.EditorAlias;
        row.EditorUiAlias = entity.EditorUiAlias;
        row.DatabaseType = entity.DatabaseType.ToString();
        row.Configuration = _json.Serialize(entity.ConfigurationData);
        row.UpdateDate = UtcTime.From(_clock.GetUtcNow().UtcDateTime);
        db.SaveChanges();
        entity.UpdateDate = row.UpdateDate;
        entity.ResetDirtyProperties();
        HasChanged(entity);
    }

    public void Delete(IDataType entity)
    {
        var used = _scopes.Db.Set<DocumentTypes.PropertyTypeRow>().AsNoTracking().FirstOrDefault(row => row.DataTypeId == entity.Id);
        if (used is not null)
        {
            throw new InvalidOperationException($"The data type “{entity.Name}” is used by the property “{used.Alias}” and cannot be deleted.");
        }
        _nodes.Delete(entity.Id);
        HasChanged(entity);
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        var before = toMove.Path;
        toMove.ParentId = container?.Id ?? Constants.System.Root;
        Save(toMove);
        return [new MoveEventInfo<IDataType>(toMove, before, toMove.ParentId, container?.Key)];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id)
    {
        var usages =
            from property in _scopes.Db.Set<DocumentTypes.PropertyTypeRow>()
            join node in _scopes.Db.Set<NodeRow>() on property.TypeId equals node.Id
            where property.DataTypeId == id
            select new { node.Key, property.Alias };
        return usages.AsNoTracking().AsEnumerable().GroupBy(usage => usage.Key).ToDictionary(
            Udi (type) => new GuidUdi(Constants.UdiEntityType.DocumentType, type.Key),
            type => type.Select(usage => usage.Alias));
    }

    /// <summary>Called when another process has changed the data types.</summary>
    public void Forget()
    {
        _builtEditors.ClearCache(All.Select(type => type.Id));
        _dataTypes.Forget();
    }

    private void HasChanged(IDataType type)
    {
        _changes.Append(Change.Schema, type.Key);
        // The kernel keeps editors that were built with the old configuration.
        _builtEditors.ClearCache([type.Id]);
        _dataTypes.Touch();
        Changed?.Invoke();
    }

    private IReadOnlyList<DataType> All => _dataTypes.Get();

    private static DataType? Copy(DataType? type) => (DataType?)type?.DeepClone();

    private IReadOnlyList<DataType> ReadAll(HubDb db) =>
        [.. (from row in db.Set<DataTypeRow>().AsNoTracking()
            join node in db.Set<NodeRow>().AsNoTracking() on row.NodeId equals node.Id
            orderby node.Level, node.SortOrder
            select new { row, node }).AsEnumerable().Select(pair => Build(pair.node, pair.row))];

    private DataType Build(NodeRow node, DataTypeRow row)
    {
        // A data type whose editor is not here keeps its values and shows them as text.
        var editor = _editors.Value.TryGet(row.EditorAlias, out var known) ? known : new MissingPropertyEditor(row.EditorAlias, _valueEditors);
        var type = new DataType(editor, _json, node.ParentId)
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            Path = node.Path,
            Level = node.Level,
            SortOrder = node.SortOrder,
            CreatorId = node.CreatorId,
            CreateDate = node.CreateDate,
            UpdateDate = row.UpdateDate,
            EditorUiAlias = row.EditorUiAlias,
            DatabaseType = Enum.Parse<ValueStorageType>(row.DatabaseType),
        };
        type.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, _json));
        type.ResetDirtyProperties();
        return type;
    }
}
