using CoopHub.Cms.Data;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.Nodes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.DocumentTypes;

/// <summary>Reads all document types in one pass and ties them together: groups, properties, compositions, children.</summary>
internal sealed class DocumentTypeReader(IShortStringHelper strings, DataTypeRepository dataTypes)
{
    public IReadOnlyList<ContentType> ReadAll(HubDb db)
    {
        var rows = (from row in db.Set<DocumentTypeRow>().AsNoTracking()
                    join node in db.Set<NodeRow>().AsNoTracking() on row.NodeId equals node.Id
                    orderby node.Level, node.SortOrder, node.Id
                    select new { row, node }).ToList();
        var groups = db.Set<PropertyGroupRow>().AsNoTracking().OrderBy(row => row.SortOrder).ThenBy(row => row.Id).ToLookup(row => row.TypeId);
        var properties = db.Set<PropertyTypeRow>().AsNoTracking().OrderBy(row => row.SortOrder).ThenBy(row => row.Id).ToLookup(row => row.TypeId);
        var compositions = db.Set<CompositionRow>().AsNoTracking().ToLookup(row => row.ChildId, row => row.ParentId);
        var children = db.Set<AllowedChildRow>().AsNoTracking().OrderBy(row => row.SortOrder).ToLookup(row => row.TypeId);
        var templates = db.Set<TemplateNameRow>().AsNoTracking().OrderBy(row => row.Id).ToLookup(row => row.TypeId);
        var editors = dataTypes.GetMany((int[]?)null).ToDictionary(type => type.Id);

        var types = rows.ToDictionary(pair => pair.row.NodeId, pair => Build(pair.node, pair.row, groups[pair.row.NodeId], properties[pair.row.NodeId], editors));
        foreach (var type in types.Values)
        {
            type.ContentTypeComposition = [.. compositions[type.Id].Where(types.ContainsKey).Select(id => types[id]).OrderBy(parent => parent.Alias, StringComparer.Ordinal)];
            type.AllowedContentTypes = [.. children[type.Id].Where(child => types.ContainsKey(child.AllowedTypeId))
                .Select(child => new ContentTypeSort(types[child.AllowedTypeId].Key, child.SortOrder, types[child.AllowedTypeId].Alias))];
            Name(type, templates[type.Id]);
            type.ResetDirtyProperties(false);
        }
        return [.. rows.Select(pair => types[pair.row.NodeId])];
    }

    private void Name(ContentType type, IEnumerable<TemplateNameRow> rows)
    {
        var templates = rows.Select(row => (row.IsDefault, Template: new Template(strings, row.Alias, row.Alias) { Id = row.Id, Key = row.Key })).ToList();
        type.AllowedTemplates = templates.Select(named => named.Template);
        type.SetDefaultTemplate(templates.FirstOrDefault(named => named.IsDefault).Template);
    }

    private ContentType Build(
        NodeRow node,
        DocumentTypeRow row,
        IEnumerable<PropertyGroupRow> groups,
        IEnumerable<PropertyTypeRow> properties,
        Dictionary<int, IDataType> editors)
    {
        var byGroup = properties.ToLookup(property => property.GroupId ?? 0, property => Build(property, editors));
        var type = new ContentType(strings, node.ParentId)
        {
            Id = node.Id,
            Key = node.Key,
            Alias = row.Alias,
            Name = node.Name,
            Path = node.Path,
            Level = node.Level,
            SortOrder = node.SortOrder,
            CreatorId = node.CreatorId,
            CreateDate = node.CreateDate,
            UpdateDate = row.UpdateDate,
            Icon = row.Icon,
            Thumbnail = row.Thumbnail,
            Description = row.Description,
            AllowedAsRoot = row.AllowedAtRoot,
            IsElement = row.IsElement,
            ListView = row.ListView,
            Variations = (ContentVariation)row.Variations,
            HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = row.PreventCleanup,
                KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            },
            NoGroupPropertyTypes = byGroup[0],
            PropertyGroups = new PropertyGroupCollection(groups.Select(group => Build(group, byGroup[group.Id]))),
        };
        return type;
    }

    private static PropertyGroup Build(PropertyGroupRow row, IEnumerable<PropertyType> properties)
    {
        var group = new PropertyGroup(new PropertyTypeCollection(true, properties))
        {
            Id = row.Id,
            Key = row.Key,
            Type = (PropertyGroupType)row.Kind,
            Name = row.Name,
            Alias = row.Alias,
            SortOrder = row.SortOrder,
        };
        group.ResetDirtyProperties(false);
        return group;
    }

    private PropertyType Build(PropertyTypeRow row, Dictionary<int, IDataType> editors)
    {
        var editor = editors[row.DataTypeId];
        var property = new PropertyType(strings, editor.EditorAlias, editor.DatabaseType, forceValueStorageType: true, row.Alias)
        {
            Id = row.Id,
            Key = row.Key,
            DataTypeId = editor.Id,
            DataTypeKey = editor.Key,
            Name = row.Name ?? row.Alias,
            Description = row.Description,
            SortOrder = row.SortOrder,
            Mandatory = row.Mandatory,
            MandatoryMessage = row.MandatoryMessage,
            ValidationRegExp = row.ValidationRegExp,
            ValidationRegExpMessage = row.ValidationRegExpMessage,
            LabelOnTop = row.LabelOnTop,
            Variations = (ContentVariation)row.Variations,
        };
        property.ResetDirtyProperties(false);
        return property;
    }
}
