using System.Globalization;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace CoopHub.Cms.Schema;

/// <summary>A document type written as a uSync file.</summary>
internal static class DocumentTypeWriting
{
    public static XElement Write(IContentType type, TypeFolders folders) => new(
        "ContentType",
        new XAttribute("Key", type.Key),
        new XAttribute("Alias", type.Alias),
        new XAttribute("Level", type.Level),
        Info(type, folders),
        new XElement("Structure", (type.AllowedContentTypes ?? []).OrderBy(child => child.SortOrder).Select(child => new XElement(
            "ContentType", new XAttribute("Key", child.Key), new XAttribute("SortOrder", child.SortOrder), child.Alias))),
        new XElement("GenericProperties", type.PropertyTypes.OrderBy(property => property.Alias, StringComparer.InvariantCulture)
            .Select(property => Property(property, GroupOf(type, property)))),
        new XElement("Tabs", type.PropertyGroups.OrderBy(group => group.Key.ToString(), StringComparer.Ordinal).Select(Group)));

    private static XElement Info(IContentType type, TypeFolders folders)
    {
        var parent = type.ContentTypeComposition.FirstOrDefault(composition => composition.Id == type.ParentId);
        var folder = parent is null ? folders.PathOf(type.ParentId) : null;
        return new XElement(
            "Info",
            SchemaXml.Text("Name", type.Name),
            SchemaXml.Text("Icon", type.Icon),
            SchemaXml.Text("Thumbnail", type.Thumbnail),
            SchemaXml.Text("Description", type.Description),
            new XElement("AllowAtRoot", type.AllowedAsRoot.ToString()),
            new XElement("ListView", type.ListView ?? Guid.Empty),
            new XElement("Variations", type.Variations),
            new XElement("IsElement", type.IsElement),
            HistoryCleanup(type.HistoryCleanup),
            parent is null ? null : new XElement("Parent", new XAttribute("Key", parent.Key), parent.Alias),
            folder is null ? null : new XElement("Folder", folder),
            new XElement("Compositions", type.ContentTypeComposition.OrderBy(composition => composition.Alias, StringComparer.InvariantCulture)
                .Select(composition => new XElement("Composition", new XAttribute("Key", composition.Key), composition.Alias))),
            SchemaXml.Text("DefaultTemplate", type.DefaultTemplate?.Alias),
            new XElement("AllowedTemplates", (type.AllowedTemplates ?? []).OrderBy(template => template.Alias, StringComparer.InvariantCulture)
                .Select(template => new XElement("Template", new XAttribute("Key", template.Key), template.Alias))));
    }

    private static XElement HistoryCleanup(HistoryCleanup? cleanup) => new(
        "HistoryCleanup",
        new XElement("PreventCleanup", (cleanup?.PreventCleanup ?? false).ToString()),
        Days("KeepAllVersionsNewerThanDays", cleanup?.KeepAllVersionsNewerThanDays),
        Days("KeepLatestVersionPerDayForDays", cleanup?.KeepLatestVersionPerDayForDays));

    private static XElement Days(string name, int? days) => SchemaXml.Text(name, days?.ToString(CultureInfo.InvariantCulture));

    private static XElement Property(IPropertyType property, PropertyGroup? group)
    {
        var tab = SchemaXml.Text("Tab", group?.Name);
        if (group is not null)
        {
            tab.Add(new XAttribute("Alias", group.Alias));
        }
        return new XElement(
            "GenericProperty",
            new XElement("Key", property.Key),
            SchemaXml.Text("Name", property.Name),
            SchemaXml.Text("Alias", property.Alias),
            new XElement("Definition", property.DataTypeKey),
            SchemaXml.Text("Type", property.PropertyEditorAlias),
            new XElement("Mandatory", property.Mandatory),
            SchemaXml.Text("Validation", property.ValidationRegExp),
            new XElement("Description", new XCData(property.Description ?? "")),
            new XElement("SortOrder", property.SortOrder),
            tab,
            new XElement("Variations", property.Variations),
            SchemaXml.Text("MandatoryMessage", property.MandatoryMessage),
            SchemaXml.Text("ValidationRegExpMessage", property.ValidationRegExpMessage),
            new XElement("LabelOnTop", property.LabelOnTop));
    }

    private static PropertyGroup? GroupOf(IContentType type, IPropertyType property) =>
        type.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Any(own => own.Key == property.Key) == true);

    private static XElement Group(PropertyGroup group) => new(
        "Tab",
        new XElement("Key", group.Key),
        SchemaXml.Text("Caption", group.Name),
        SchemaXml.Text("Alias", group.Alias),
        new XElement("Type", group.Type),
        new XElement("SortOrder", group.SortOrder));
}
