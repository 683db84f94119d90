using CoopHub.Cms.Published;
using CoopHub.Members;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Writing.Forms;

/// <summary>Takes over what was typed into a form, through the property editors, and says what is wrong with it.</summary>
public sealed class FormCheck(FormReader reader, IContentTypeService types, IPropertyValidationService validation, PublishedSite site)
{
    /// <summary>
    /// Sets the record's fields to what was typed. A field that must not stay empty may be empty in a draft; one that holds
    /// what it cannot hold is refused.
    /// </summary>
    /// <returns>What is wrong, by the alias of the field; the record may then not be saved.</returns>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> TakeOver(WritableRecord record, FormEntries entries, Viewer viewer)
    {
        var complaints = new Dictionary<string, IReadOnlyList<string>>();
        var (form, all) = (reader.Read(record, viewer), reader.DataTypes());
        TakeTitle(record.Document, entries.Title.Trim(), complaints);
        foreach (var field in form.Fields.Where(field => field.Kind != FieldKind.Shown && entries.Fields.ContainsKey(field.Alias)))
        {
            var property = record.Document.Properties[field.Alias]!;
            var wrong = TakeOver(property, all[property.PropertyType.DataTypeKey], field, entries.Fields[field.Alias]);
            wrong = wrong.Count > 0 ? wrong : Complaint(record, field, viewer) is { } complaint ? [complaint] : [];
            if (wrong.Count > 0)
            {
                complaints[field.Alias] = wrong;
            }
        }
        GroupCheck.Complain(record, form, viewer, complaints);
        return complaints;
    }

    /// <summary>What still keeps a record from going to others, by the alias of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Complaints(IContent document)
    {
        var all = reader.DataTypes();
        return types.Get(document.ContentTypeId)!.CompositionPropertyTypes
            .Select(property => (property.Alias, Wrong: Messages(property, all.GetValueOrDefault(property.DataTypeKey), document.GetValue(property.Alias), property.Mandatory)))
            .Where(field => field.Wrong.Count > 0)
            .ToDictionary(field => field.Alias, field => field.Wrong);
    }

    public bool IsComplete(IContent document) => Complaints(document).Count == 0;

    private static void TakeTitle(IContent document, string title, Dictionary<string, IReadOnlyList<string>> complaints)
    {
        if (title.Length is 0 or > CreateRecord.LongestTitle)
        {
            complaints[FormEntries.TitleName] = [title.Length == 0 ? "Bitte geben Sie einen Titel an." : $"Der Titel ist zu lang: erlaubt sind {CreateRecord.LongestTitle} Zeichen."];
            return;
        }
        if (document.Name != title)
        {
            document.Name = title;
        }
    }

    private IReadOnlyList<string> TakeOver(IProperty property, IDataType dataType, RecordField field, IReadOnlyList<string> typed)
    {
        var posted = FieldValues.Posted(field, typed);
        var stored = posted is null ? null : dataType.Editor!.GetValueEditor(dataType.ConfigurationObject).FromEditor(new ContentPropertyData(posted, dataType.ConfigurationObject), property.GetValue());
        // Numbers and dates are checked as they were typed: what is none of them would be stored as nothing.
        var asked = field.Kind is FieldKind.Whole or FieldKind.Fraction or FieldKind.Date or FieldKind.Moment ? posted : stored;
        var wrong = Messages(property.PropertyType, dataType, asked, required: false);
        if (wrong.Count == 0)
        {
            property.SetValue(stored);
        }
        return wrong;
    }

    private IReadOnlyList<string> Messages(IPropertyType property, IDataType? dataType, object? value, bool required)
        => dataType?.Editor is null
            ? []
            : [.. validation.ValidatePropertyValue(dataType.Editor, dataType, value, required, property.ValidationRegExp, property.MandatoryMessage, property.ValidationRegExpMessage, PropertyValidationContext.Empty())
                .Select(result => result.ErrorMessage).OfType<string>().Distinct()];

    // What the data type cannot know: it sees the value, and neither the record nor who writes it.
    private string? Complaint(WritableRecord record, RecordField field, Viewer viewer) => field switch
    {
        _ when field.Alias == record.Kind.OwnerField => MayOwn(record, field, viewer) ? null : "Diesem Partner können Sie den Eintrag nicht geben.",
        { Alias: Constants.Conventions.Content.UrlName } => IsFree(record, field) ? null : "Diese Adresse hat schon ein anderer Eintrag. Bitte wählen Sie eine andere.",
        { Kind: FieldKind.Document or FieldKind.Documents } => Stored.Keys(record.Document.GetValue(field.Alias)).All(key => MayPick(field, key.ToString())) ? null : "Bitte wählen Sie aus der Liste. Ein anderer Eintrag lässt sich hier nicht nennen.",
        _ => null,
    };

    // What stands there already may stay, even where this viewer cannot see it.
    private static bool MayPick(RecordField field, string key) => field.Choices.Any(choice => choice.Value == key) || field.Values.Contains(key);

    private bool IsFree(WritableRecord record, RecordField field) =>
        record.Document.GetValue<string>(field.Alias) is not { Length: > 0 } typed || site.GetById(record.Document.ParentId) is not { } parent || site.RouteOf(parent.Key) is not { } above ||
        (site.FindByRoute($"{above.TrimEnd('/')}/{typed}") is { } other ? other.Key : record.Key) == record.Key;

    private static bool MayOwn(WritableRecord record, RecordField field, Viewer viewer) =>
        RecordDesk.OwnerKey(record.Document, record.Kind) is not { } owner || (field.Choices.Any(choice => choice.Value == owner.ToString()) && viewer.May(record.Kind.Write, new RecordOwner(owner)));
}
