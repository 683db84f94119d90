using System.Text;
using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace CoopHub.Cms.Schema;

/// <summary>The configuration of a data type as JSON in its file: names in camel case and in order, other letters escaped.</summary>
internal static class DataTypeConfig
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n" };

    public static Dictionary<string, object> Read(SchemaFile file)
    {
        var json = SchemaFile.Text(file.Root, "Config");
        var config = new Dictionary<string, object>();
        if (string.IsNullOrWhiteSpace(json))
        {
            return config;
        }
        foreach (var (name, value) in Parse(file, json).EnumerateObject().Select(entry => (entry.Name, entry.Value)))
        {
            var camelCase = name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
            config[camelCase] = camelCase == "items" ? Labels(value) : value;
        }
        return config;
    }

    public static string Write(IDictionary<string, object> config, IConfigurationEditorJsonSerializer serializer)
    {
        using var document = JsonDocument.Parse(serializer.Serialize(config));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Form))
        {
            writer.WriteStartObject();
            foreach (var entry in document.RootElement.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.InvariantCulture))
            {
                entry.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The configuration with plain numbers, texts and flags, as the kernel's checks expect them.</summary>
    public static Dictionary<string, object> Plain(IDictionary<string, object> config) =>
        config.ToDictionary(entry => entry.Key, entry => entry.Value is JsonElement json ? Plain(json) : entry.Value);

    private static object Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var whole) => whole,
        JsonValueKind.Number when json.TryGetDecimal(out var number) => number,
        _ => json,
    };

    private static JsonElement Parse(SchemaFile file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw file.Refuse("Die Konfiguration (<Config>) ist kein JSON-Objekt.");
        }
        catch (JsonException malformed)
        {
            throw new SchemaRefusedException(file.Name, $"Die Konfiguration (<Config>) ist kein gültiges JSON: {malformed.Message}", malformed);
        }
    }

    // Before Umbraco 14 the entries of a list were numbered: [{ "id": 1, "value": "Online-Dienst" }].
    private static JsonElement Labels(JsonElement items) =>
        items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0 && items.EnumerateArray().All(IsNumbered)
            ? JsonSerializer.SerializeToElement(items.EnumerateArray().Select(item => item.GetProperty("value")))
            : items;

    private static bool IsNumbered(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out _) && item.TryGetProperty("value", out _);
}
