using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopHub.Writing.Forms;

/// <summary>Turns stored values into what people type, and what they typed into what the property editors expect.</summary>
internal static partial class FieldValues
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    private const string DocumentLink = "umb://document/";

    /// <summary>A stored value as it stands in the form.</summary>
    public static IReadOnlyList<string> Typed(FieldKind kind, object? stored) => kind switch
    {
        _ when stored is null => [],
        FieldKind.Choice or FieldKind.Choices => Stored.Texts(stored),
        FieldKind.Words => [string.Join('\n', Stored.Texts(stored))],
        FieldKind.YesNo or FieldKind.Consent => [IsYes(stored) ? "1" : "0"],
        FieldKind.Fraction when stored is decimal number => [number.ToString("0.##########", s_german)],
        FieldKind.Date when stored is DateTime date => date == default ? [] : [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        FieldKind.Moment when stored is DateTime date => date == default ? [] : [date.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)],
        FieldKind.Document or FieldKind.Documents => [.. Stored.Keys(stored).Select(key => key.ToString())],
        FieldKind.Links => Links(stored),
        _ => [Convert.ToString(stored, s_german) ?? ""],
    };

    /// <summary>What was typed, as the field's property editor takes it; null where nothing was.</summary>
    public static object? Posted(RecordField field, IReadOnlyList<string> typed)
    {
        var entries = typed.Select(text => text.ReplaceLineEndings("\n")).ToList();
        var first = entries is [var one, ..] ? one : "";
        return field.Kind switch
        {
            FieldKind.Choice or FieldKind.Choices => NotEmpty(entries),
            FieldKind.Words => NotEmpty(first.Split('\n')),
            FieldKind.Document or FieldKind.Documents => NotEmpty(entries.Select(entry => Key(field, entry.Trim()))) is { Count: > 0 } keys ? string.Join(',', keys) : null,
            FieldKind.Links => ToLinks(entries),
            FieldKind.Text or FieldKind.Markdown => first.Length == 0 ? null : first,
            FieldKind.Whole or FieldKind.Fraction => Number(first.Trim()) is { Length: > 0 } number ? number : null,
            FieldKind.YesNo => first is "1" or "0" ? first : null,
            // A tick is sent behind the no that stands for its absence.
            FieldKind.Consent => entries.LastOrDefault() == "1" ? "1" : "0",
            _ => first.Trim().Length == 0 ? null : first.Trim(),
        };
    }

    private static List<string> NotEmpty(IEnumerable<string> texts) => [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0)];

    // A document is named by its key where it was chosen, and by its title where it was typed.
    private static string Key(RecordField field, string entry) =>
        field.Choices.FirstOrDefault(choice => choice.Value == entry || string.Equals(choice.Label, entry, StringComparison.OrdinalIgnoreCase))?.Value ?? entry;

    // 1.234,5 is German; 1234.5 is taken as well.
    private static string Number(string typed) => typed.Contains(',', StringComparison.Ordinal) || Thousands().IsMatch(typed)
        ? typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace(" ", "", StringComparison.Ordinal)
        : typed;

    private static string? ToLinks(List<string> entries)
    {
        var links = entries.Chunk(2).Where(pair => pair.Any(part => part.Trim().Length > 0)).Select(pair =>
        {
            var (name, url) = (pair[0].Trim(), pair.Length > 1 ? pair[1].Trim() : "");
            // A link to a document, as an import brings it, stays one.
            return url.StartsWith(DocumentLink, StringComparison.Ordinal) ? new { name, url = (string?)null, udi = (string?)url } : new { name = name.Length > 0 ? name : url, url = (string?)url, udi = (string?)null };
        }).ToList();
        return links.Count == 0 ? null : JsonSerializer.Serialize(links);
    }

    private static IReadOnlyList<string> Links(object stored)
    {
        try
        {
            return [.. JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(stored.ToString()!)!
                .SelectMany(link => new[] { Text(link, "name"), Text(link, "url") is { Length: > 0 } url ? url + Text(link, "queryString") : Text(link, "udi") })];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Text(Dictionary<string, JsonElement> link, string name) =>
        link.FirstOrDefault(part => string.Equals(part.Key, name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static bool IsYes(object stored) => stored is true or 1 || stored.ToString() is "1" or "True" or "true";

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+$")]
    private static partial Regex Thousands();
}
