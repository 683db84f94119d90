using CoopHub.Members;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace CoopHub.Writing.Forms;

/// <summary>Makes the form of a record from its document type: groups, labels, help, order and what the data types say.</summary>
public sealed class FormReader(IContentTypeService types, IDataTypeService dataTypes, RecordTitles titles)
{
    private const int ManyRows = 14;

    /// <summary>The form with what the record holds, or with what was typed into it.</summary>
    public RecordForm Read(WritableRecord record, Viewer viewer, FormEntries? typed = null) => Read(record, record.Document, viewer, typed);

    /// <summary>The same for another version of the record.</summary>
    public RecordForm Read(WritableRecord record, IContent version, Viewer viewer, FormEntries? typed = null)
    {
        var type = types.Get(record.Document.ContentTypeId)!;
        var all = DataTypes();
        var groups = type.CompositionPropertyGroups
            .Where(group => group.PropertyTypes is { Count: > 0 })
            .GroupBy(group => group.Alias)
            .OrderBy(parts => Place(type, parts.First()))
            .Select(parts => new FormGroup(Heading(type, parts.First()), parts.Key.Replace('/', '-'),
                [.. parts.SelectMany(part => part.PropertyTypes!).OrderBy(property => property.SortOrder).Select(property => Field(property, all.GetValueOrDefault(property.DataTypeKey), record, version, viewer, typed))]))
            .ToList();
        return new RecordForm(typed?.Title ?? version.Name ?? "", [.. groups.Select(group => group.TiedTo(groups.SelectMany(other => other.Fields)))]);
    }

    /// <summary>What may be chosen for a property that is a choice.</summary>
    public IReadOnlyList<FieldChoice> ChoicesOf(IPropertyType property) =>
        DataTypes().GetValueOrDefault(property.DataTypeKey)?.ConfigurationObject is ValueListConfiguration list ? [.. list.Items.Select(item => new FieldChoice(item, item))] : [];

    /// <summary>How a property is filled in by this viewer.</summary>
    private static FieldKind KindOf(IPropertyType property, IDataType? dataType, WritableRecord record, Viewer viewer) =>
        record.Kind.ClosedFields.TryGetValue(property.Alias, out var right) && !viewer.May(right, record.Owner) ? FieldKind.Shown : KindOf(property, dataType);

    private RecordField Field(IPropertyType property, IDataType? dataType, WritableRecord record, IContent version, Viewer viewer, FormEntries? typed)
    {
        var configuration = dataType?.ConfigurationObject;
        var kind = KindOf(property, dataType, record, viewer);
        var field = new RecordField(property.Alias, property.Name, kind)
        {
            Help = string.IsNullOrWhiteSpace(property.Description) ? null : property.Description.Trim(),
            Mandatory = property.Mandatory && kind != FieldKind.Shown,
            Longest = (configuration as TextboxConfiguration)?.MaxChars ?? (configuration as TextAreaConfiguration)?.MaxChars,
            Rows = kind == FieldKind.Markdown ? ManyRows : Setting<int?>(dataType, "rows") ?? 4,
            Choices = Choices(property, kind, configuration, record, viewer),
            NewPath = kind == FieldKind.Document ? titles.NewPath(viewer, (configuration as MultiNodePickerConfiguration)?.Filter) : null,
        };
        var values = typed?.Fields.GetValueOrDefault(property.Alias) is { } entered && kind != FieldKind.Shown
            ? entered
            : FieldValues.Typed(kind, version.Properties.FirstOrDefault(value => value.Alias == property.Alias)?.GetValue());
        return field with { Values = values };
    }

    private IReadOnlyList<FieldChoice> Choices(IPropertyType property, FieldKind kind, object? configuration, WritableRecord record, Viewer viewer) => kind switch
    {
        FieldKind.Choice or FieldKind.Choices or FieldKind.Radio => [.. ((configuration as ValueListConfiguration)?.Items ?? [])
            .Where(item => item != Visibility.Group || record.Kind.CanBeAGroups).Select(item => new FieldChoice(item, item))],
        FieldKind.Document when property.Alias == record.Kind.GroupField => titles.Groups(viewer, record.Owner.Group),
        FieldKind.Document when property.Alias == record.Kind.OwnerField => titles.Owners(record.Kind, viewer, record.Owner.Partner),
        FieldKind.Document or FieldKind.Documents => titles.Offer(viewer, (configuration as MultiNodePickerConfiguration)?.Filter),
        _ => [],
    };

    /// <summary>All data types by key, fetched at once: a form asks for each of its fields.</summary>
    internal IReadOnlyDictionary<Guid, IDataType> DataTypes() => dataTypes.GetAllAsync().GetAwaiter().GetResult().ToDictionary(type => type.Key);

    // The kernel's configuration classes leave out what only Umbraco's back office shows.
    private static T? Setting<T>(IDataType? dataType, string name) =>
        dataType?.ConfigurationData.TryGetValue(name, out var value) == true && value.TryConvertTo<T>() is { Success: true } read ? read.Result : default;

    private static FieldKind KindOf(IPropertyType property, IDataType? dataType) => property.PropertyEditorAlias switch
    {
        Aliases.TextBox => FieldKind.Line,
        Aliases.TextArea => FieldKind.Text,
        Aliases.MarkdownEditor => FieldKind.Markdown,
        Aliases.EmailAddress => FieldKind.Mail,
        Aliases.DropDownListFlexible => dataType?.ConfigurationObject is DropDownFlexibleConfiguration { Multiple: true } ? FieldKind.Choices : FieldKind.Choice,
        Aliases.CheckBoxList => FieldKind.Choices,
        Aliases.RadioButtonList => FieldKind.Radio,
        Aliases.Tags => FieldKind.Words,
        Aliases.Boolean => property.Mandatory ? FieldKind.Consent : FieldKind.YesNo,
        Aliases.Integer => FieldKind.Whole,
        Aliases.Decimal => FieldKind.Fraction,
        Aliases.DateTime => Setting<string>(dataType, "format")?.Contains('H', StringComparison.OrdinalIgnoreCase) == true ? FieldKind.Moment : FieldKind.Date,
        Aliases.ContentPicker => FieldKind.Document,
        Aliases.MultiNodeTreePicker => dataType?.ConfigurationObject is MultiNodePickerConfiguration { MaxNumber: 1 } ? FieldKind.Document : FieldKind.Documents,
        Aliases.MultiUrlPicker => FieldKind.Links,
        _ => FieldKind.Shown,
    };

    // A group inside a tab has the alias tab/group: it stands where its tab stands.
    private static (int Tab, int Group) Place(IContentType type, PropertyGroup group) =>
        Tab(type, group) is { } tab ? (tab.SortOrder, group.SortOrder) : (group.SortOrder, -1);

    private static string Heading(IContentType type, PropertyGroup group) => Tab(type, group) is { } tab ? $"{tab.Name}: {group.Name}" : group.Name ?? "";

    private static PropertyGroup? Tab(IContentType type, PropertyGroup group) =>
        group.Alias.LastIndexOf('/') is var cut and > 0 ? type.CompositionPropertyGroups.FirstOrDefault(tab => tab.Alias == group.Alias[..cut]) : null;
}
