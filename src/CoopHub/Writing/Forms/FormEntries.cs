using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopHub.Writing.Forms;

/// <summary>What was typed into a form, field by field, exactly as it was typed.</summary>
public sealed record FormEntries(string Title, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>The name of the field for the title.</summary>
    public const string TitleName = "titel";

    /// <summary>What the names of all other fields begin with.</summary>
    public const string Prefix = "feld-";

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields of a posted form that belong to the record.</summary>
    public static FormEntries From(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        // Nobody types the character zero, and PostgreSQL keeps none.
        var fields = posted.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(text => text.Replace("\0", "", StringComparison.Ordinal))]);
        return new FormEntries(
            fields.GetValueOrDefault(TitleName) is [var title, ..] ? title : "",
            fields.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[Prefix.Length..], field => field.Value));
    }

    public string ToJson() => JsonSerializer.Serialize(this, s_readable);

    public static FormEntries? FromJson(string json) => JsonSerializer.Deserialize<FormEntries>(json, s_readable);
}
