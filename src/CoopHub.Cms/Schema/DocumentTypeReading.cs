using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Schema;

/// <summary>Reads a document type from its uSync file.</summary>
internal sealed class DocumentTypeReading(IShortStringHelper strings)
{
    /// <summary>The type as the file has it, apart from the children that it allows: those may come later.</summary>
    /// <param name="file">The file.</param>
    /// <param name="known">The type as it is; it is changed. Null for a new one.</param>
    /// <param name="folder">The folder that the file names, or null.</param>
    /// <param name="baseOf">Finds the type that a reference names.</param>
    /// <param name="dataTypeOf">Finds the data type of a property.</param>
    public IContentType Read(
        SchemaFile file,
        IContentType? known,
        EntityContainer? folder,
        Func<XElement, IContentType> baseOf,
        Func<XElement, IDataType> dataTypeOf)
    {
        var parent = file.Info?.Element("Parent") is { } reference ? baseOf(reference) : null;
        var parentId = parent?.Id ?? folder?.Id ?? Constants.System.Root;
        var type = known ?? new ContentType(strings, parentId);
        type.Key = file.Key;
        type.Alias = file.Alias;
        type.ParentId = parentId;
        type.Level = (parent?.Level ?? folder?.Level ?? 0) + 1;
        if (known is not null)
        {
            // Where the type above has moved, this one has too.
            type.Path = $"{parent?.Path ?? folder?.Path ?? Constants.System.RootString},{known.Id}";
        }
        FillInfo(file, type);
        type.ContentTypeComposition = [.. DocumentTypeOrder.Bases(file).Select(baseOf).DistinctBy(composition => composition.Key)];
        FillProperties(file, type, dataTypeOf);
        return type;
    }

    private void FillInfo(SchemaFile file, IContentType type)
    {
        var info = file.Info;
        type.Name = SchemaFile.Text(info, "Name") is { Length: > 0 } name ? name : file.Alias;
        type.Icon = SchemaFile.Text(info, "Icon") ?? type.Icon;
        type.Thumbnail = SchemaFile.Text(info, "Thumbnail") ?? type.Thumbnail;
        type.Description = SchemaFile.Text(info, "Description") ?? type.Description;
        type.AllowedAsRoot = file.Flag(info, "AllowAtRoot");
        type.IsElement = file.Flag(info, "IsElement");
        type.Variations = file.Choice(info, "Variations", ContentVariation.Nothing);
        // No list view in the file means "leave as it is", by uSync's rule.
        if (file.Identity(info, "ListView") is var listView && listView != Guid.Empty)
        {
            type.ListView = listView;
        }
        if (info?.Element("HistoryCleanup") is { } cleanup)
        {
            type.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = file.Flag(cleanup, "PreventCleanup"),
                KeepAllVersionsNewerThanDays = file.Whole(cleanup, "KeepAllVersionsNewerThanDays"),
                KeepLatestVersionPerDayForDays = file.Whole(cleanup, "KeepLatestVersionPerDayForDays"),
            };
        }
        FillTemplates(file, type);
    }

    private void FillTemplates(SchemaFile file, IContentType type)
    {
        var known = (type.AllowedTemplates ?? []).ToDictionary(template => template.Key, template => template.Id);
        var templates = (file.Info?.Element("AllowedTemplates")?.Elements("Template") ?? [])
            .Select((template, place) => new Template(strings, template.Value, template.Value)
            {
                Key = file.KeyOf(template),
                // Only the type itself knows its templates here; a number that no other of them has will do.
                Id = known.TryGetValue(file.KeyOf(template), out var id) ? id : -1 - place,
            })
            .ToList();
        type.AllowedTemplates = templates;
        type.SetDefaultTemplate(templates.FirstOrDefault(template => template.Alias == SchemaFile.Text(file.Info, "DefaultTemplate")));
    }

    private void FillProperties(SchemaFile file, IContentType type, Func<XElement, IDataType> dataTypeOf)
    {
        var known = type.PropertyTypes.ToList();
        var groups = Groups(file, type);
        var properties = DocumentTypeParts.Properties(file)
            .Select(element => (Property: Property(file, element, known, dataTypeOf(element)), Group: GroupOf(element, groups, type)))
            .ToList();
        if (properties.GroupBy(found => found.Property.Alias, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw file.Refuse($"Die Eigenschaft „{twice.Key}“ steht zweimal in der Datei. Löschen Sie eine, oder geben Sie ihr einen anderen Alias.");
        }
        foreach (var group in groups)
        {
            group.PropertyTypes = new PropertyTypeCollection(true, properties.Where(found => found.Group == group).Select(found => found.Property));
        }
        type.PropertyGroups = new PropertyGroupCollection(groups);
        type.NoGroupPropertyTypes = properties.Where(found => found.Group is null).Select(found => found.Property);
    }

    private PropertyType Property(SchemaFile file, XElement element, List<IPropertyType> known, IDataType dataType)
    {
        var alias = SchemaFile.Text(element, "Alias")?.Trim();
        if (string.IsNullOrEmpty(alias))
        {
            throw file.Refuse("Eine Eigenschaft (<GenericProperty>) hat keinen Alias.");
        }
        var key = file.Identity(element, "Key");
        var before = known.FirstOrDefault(property => property.Key == key) ?? known.FirstOrDefault(property => property.Alias == alias);
        var property = new PropertyType(strings, dataType, alias)
        {
            Key = key != Guid.Empty ? key : before?.Key ?? Guid.NewGuid(),
            Name = SchemaFile.Text(element, "Name") is { Length: > 0 } name ? name : alias,
            Description = SchemaFile.Text(element, "Description"),
            SortOrder = file.Whole(element, "SortOrder") ?? 0,
            Mandatory = file.Flag(element, "Mandatory"),
            MandatoryMessage = SchemaFile.Text(element, "MandatoryMessage"),
            ValidationRegExp = SchemaFile.Text(element, "Validation"),
            ValidationRegExpMessage = SchemaFile.Text(element, "ValidationRegExpMessage"),
            LabelOnTop = file.Flag(element, "LabelOnTop"),
            Variations = file.Choice(element, "Variations", ContentVariation.Nothing),
        };
        if (before is not null)
        {
            property.Id = before.Id;
        }
        return property;
    }

    private List<PropertyGroup> Groups(SchemaFile file, IContentType type)
    {
        var known = type.PropertyGroups.ToList();
        return [.. DocumentTypeParts.Groups(file).Select(element =>
        {
            var caption = SchemaFile.Text(element, "Caption") ?? "";
            // Before Umbraco 8.17 a group had no alias.
            var alias = SchemaFile.Text(element, "Alias") is { Length: > 0 } own ? own : caption.ToSafeAlias(strings, true);
            var key = file.Identity(element, "Key");
            var before = known.FirstOrDefault(group => group.Key == key) ?? known.FirstOrDefault(group => group.Alias == alias);
            return Group(key != Guid.Empty ? key : before?.Key ?? Guid.NewGuid(), before?.Id, caption, alias,
                file.Choice(element, "Type", PropertyGroupType.Group), file.Whole(element, "SortOrder") ?? 0);
        })];
    }

    /// <summary>The group that a property names; one that only a composition has is made in the type itself too, as Umbraco does.</summary>
    private PropertyGroup? GroupOf(XElement property, List<PropertyGroup> groups, IContentType type)
    {
        var caption = SchemaFile.Text(property, "Tab") ?? "";
        var alias = property.Element("Tab")?.Attribute("Alias")?.Value;
        if (caption.Length == 0 && string.IsNullOrEmpty(alias))
        {
            return null;
        }
        alias ??= groups.FirstOrDefault(group => group.Name == caption)?.Alias ?? caption.ToSafeAlias(strings, true);
        var found = groups.FirstOrDefault(group => group.Alias == alias);
        if (found is null)
        {
            var like = type.CompositionPropertyGroups.FirstOrDefault(group => group.Alias == alias);
            found = Group(Guid.NewGuid(), null, caption, alias, like?.Type ?? PropertyGroupType.Group, like?.SortOrder ?? groups.Count);
            groups.Add(found);
        }
        return found;
    }

    private static PropertyGroup Group(Guid key, int? id, string caption, string alias, PropertyGroupType kind, int sortOrder)
    {
        var group = new PropertyGroup(true) { Key = key, Name = caption, Alias = alias, Type = kind, SortOrder = sortOrder };
        if (id is not null)
        {
            group.Id = id.Value;
        }
        return group;
    }
}
