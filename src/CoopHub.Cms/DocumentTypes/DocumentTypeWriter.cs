using CoopHub.Cms.Data;
using CoopHub.Cms.DataTypes;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.DocumentTypes;

/// <summary>Writes one document type with its groups, properties, compositions and allowed children.</summary>
internal sealed class DocumentTypeWriter(HubScopeProvider scopes, NodeWriter nodes, DataTypeRepository dataTypes, TimeProvider clock)
{
    public void Save(IContentType type)
    {
        var db = scopes.Db;
        nodes.Save(type, Constants.ObjectTypes.DocumentType);
        var row = db.Set<DocumentTypeRow>().FirstOrDefault(row => row.NodeId == type.Id);
        if (row is null)
        {
            row = new DocumentTypeRow { NodeId = type.Id };
            db.Add(row);
        }
        Fill(row, type);
        row.UpdateDate = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        db.SaveChanges();
        type.UpdateDate = row.UpdateDate;

        var groups = SaveGroups(db, type);
        SaveProperties(db, type, groups);
        DropEmptyGroups(db, type, groups);
        SaveCompositions(db, type);
        SaveAllowedChildren(db, type);
        SaveTemplateNames(db, type);
        type.ResetDirtyProperties();
    }

    private static void Fill(DocumentTypeRow row, IContentType type)
    {
        row.Alias = type.Alias;
        row.Icon = type.Icon;
        row.Thumbnail = type.Thumbnail;
        row.Description = type.Description;
        row.AllowedAtRoot = type.AllowedAsRoot;
        row.IsElement = type.IsElement;
        row.ListView = type.ListView;
        row.Variations = (byte)type.Variations;
        row.PreventCleanup = type.HistoryCleanup?.PreventCleanup ?? false;
        row.KeepAllVersionsNewerThanDays = type.HistoryCleanup?.KeepAllVersionsNewerThanDays;
        row.KeepLatestVersionPerDayForDays = type.HistoryCleanup?.KeepLatestVersionPerDayForDays;
    }

    private static Dictionary<Guid, PropertyGroupRow> SaveGroups(HubDb db, IContentType type)
    {
        var known = db.Set<PropertyGroupRow>().Where(row => row.TypeId == type.Id).ToList();
        var groups = known.ToDictionary(row => row.Key);
        foreach (var group in type.PropertyGroups)
        {
            // The schema's files may give a group that is there already another key.
            if (known.FirstOrDefault(row => row.Id == group.Id) is { } same && same.Key != group.Key)
            {
                groups.Remove(same.Key);
                groups[group.Key] = same;
                same.Key = group.Key;
            }
            if (!groups.TryGetValue(group.Key, out var row))
            {
                groups[group.Key] = row = new PropertyGroupRow { Key = group.Key, TypeId = type.Id };
                db.Add(row);
            }
            row.Alias = group.Alias;
            row.Name = group.Name;
            row.Kind = (short)group.Type;
            row.SortOrder = group.SortOrder;
        }
        db.SaveChanges();
        foreach (var group in type.PropertyGroups)
        {
            group.Id = groups[group.Key].Id;
        }
        return groups;
    }

    private void SaveProperties(HubDb db, IContentType type, Dictionary<Guid, PropertyGroupRow> groups)
    {
        var known = db.Set<PropertyTypeRow>().Where(row => row.TypeId == type.Id).ToDictionary(row => row.Id);
        var groupOf = type.PropertyGroups
            .SelectMany(group => ((IEnumerable<IPropertyType>?)group.PropertyTypes ?? []).Select(property => (property.Key, groups[group.Key].Id)))
            .ToDictionary(pair => pair.Key, pair => pair.Id);
        foreach (var property in type.PropertyTypes)
        {
            if (!known.Remove(property.Id, out var row))
            {
                row = new PropertyTypeRow { TypeId = type.Id };
                db.Add(row);
            }
            row.Key = property.Key;
            Fill(row, property);
            row.GroupId = groupOf.TryGetValue(property.Key, out var group) ? group : null;
        }
        var gone = known.Values.Select(row => row.Id).ToArray();
        db.Set<Documents.PropertyDataRow>().Where(row => gone.Contains(row.PropertyTypeId)).ExecuteDelete();
        db.RemoveRange(known.Values);
        db.SaveChanges();
        var ids = db.Set<PropertyTypeRow>().Where(row => row.TypeId == type.Id).Select(row => new { row.Key, row.Id }).ToDictionary(row => row.Key, row => row.Id);
        foreach (var property in type.PropertyTypes)
        {
            property.Id = ids[property.Key];
        }
    }

    private void Fill(PropertyTypeRow row, IPropertyType property)
    {
        var dataType = dataTypes.Get(property.DataTypeId) ?? dataTypes.Get(property.DataTypeKey)
            ?? throw new InvalidOperationException($"The property “{property.Alias}” names a data type that does not exist.");
        row.DataTypeId = dataType.Id;
        row.Alias = property.Alias;
        row.Name = property.Name;
        row.Description = property.Description;
        row.SortOrder = property.SortOrder;
        row.Mandatory = property.Mandatory;
        row.MandatoryMessage = property.MandatoryMessage;
        row.ValidationRegExp = property.ValidationRegExp;
        row.ValidationRegExpMessage = property.ValidationRegExpMessage;
        row.LabelOnTop = property.LabelOnTop;
        row.Variations = (byte)property.Variations;
    }

    private static void DropEmptyGroups(HubDb db, IContentType type, Dictionary<Guid, PropertyGroupRow> groups)
    {
        var kept = type.PropertyGroups.Select(group => group.Key).ToHashSet();
        db.RemoveRange(groups.Values.Where(row => !kept.Contains(row.Key)));
        db.SaveChanges();
    }

    private static void SaveCompositions(HubDb db, IContentType type)
    {
        var wanted = type.ContentTypeComposition.Select(parent => parent.Id).ToHashSet();
        var rows = db.Set<CompositionRow>().Where(row => row.ChildId == type.Id).ToList();
        db.RemoveRange(rows.Where(row => !wanted.Remove(row.ParentId)));
        db.AddRange(wanted.Select(parent => new CompositionRow { ParentId = parent, ChildId = type.Id }));
        db.SaveChanges();
    }

    private static void SaveAllowedChildren(HubDb db, IContentType type)
    {
        db.Set<AllowedChildRow>().Where(row => row.TypeId == type.Id).ExecuteDelete();
        var wanted = (type.AllowedContentTypes ?? []).ToDictionary(child => child.Key, child => child.SortOrder);
        var keys = wanted.Keys.ToArray();
        var ids = db.Set<NodeRow>().AsNoTracking()
            .Where(row => keys.Contains(row.Key) && row.ObjectType == Constants.ObjectTypes.DocumentType)
            .Select(row => new { row.Id, row.Key }).ToList();
        db.AddRange(ids.Select(child => new AllowedChildRow { TypeId = type.Id, AllowedTypeId = child.Id, SortOrder = wanted[child.Key] }));
        db.SaveChanges();
    }

    private static void SaveTemplateNames(HubDb db, IContentType type)
    {
        db.Set<TemplateNameRow>().Where(row => row.TypeId == type.Id).ExecuteDelete();
        var standard = type.DefaultTemplate;
        db.AddRange((type.AllowedTemplates ?? []).Select(template =>
            new TemplateNameRow { TypeId = type.Id, Key = template.Key, Alias = template.Alias, IsDefault = template.Key == standard?.Key }));
        db.SaveChanges();
    }
}
