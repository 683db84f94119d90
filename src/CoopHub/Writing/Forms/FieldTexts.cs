using System.Globalization;

namespace CoopHub.Writing.Forms;

/// <summary>What stands in a field, as text that people read.</summary>
public static class FieldTexts
{
    public static string Of(RecordField field) => field.Kind switch
    {
        FieldKind.YesNo or FieldKind.Consent => field.Value switch
        {
            "1" => "ja",
            "0" => "nein",
            _ => "",
        },
        FieldKind.Date or FieldKind.Moment => Date(field),
        FieldKind.Document or FieldKind.Documents => string.Join('\n', field.Values.Where(key => key.Length > 0).Select(key => Title(field, key))),
        FieldKind.Links => string.Join('\n', field.Values.Chunk(2).Where(pair => pair.Any(part => part.Length > 0)).Select(pair => string.Join(": ", pair))),
        _ => string.Join('\n', field.Values),
    };

    // What the reader may not see, or what was typed and found nowhere.
    private static string Title(RecordField field, string entry) =>
        field.Choices.FirstOrDefault(choice => choice.Value == entry)?.Label ?? (Guid.TryParse(entry, out _) ? "(nicht für Sie sichtbar)" : entry);

    private static string Date(RecordField field) =>
        DateTime.TryParse(field.Value, CultureInfo.InvariantCulture, out var date) ? date.ToString(field.Kind == FieldKind.Date ? "dd.MM.yyyy" : "dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture) : field.Value;
}
