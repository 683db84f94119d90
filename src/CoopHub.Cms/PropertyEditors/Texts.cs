using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Reads a list of texts, whether it is stored as JSON, posted as a list, or is one plain text.</summary>
internal static class Texts
{
    public static IReadOnlyList<string> Of(object? value) => value is IEnumerable<string> list ? [.. list] : Parse(value?.ToString());

    /// <summary>The list as it is stored; nothing when it is empty.</summary>
    public static string? ToJson(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts, Options);

    // Umlauts are stored as they are, so that the database can be read and searched.
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IReadOnlyList<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        if (!text.StartsWith('['))
        {
            return [text];
        }
        try
        {
            return [.. JsonNode.Parse(text)!.AsArray().OfType<JsonNode>().Select(node => node.ToString())];
        }
        catch (JsonException)
        {
            return [text];
        }
    }
}
