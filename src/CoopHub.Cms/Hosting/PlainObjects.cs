using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// Reads JSON of unknown kind as plain numbers, texts and lists of texts. The kernel's editors ask for such: a limit that
/// came as a piece of JSON would be no limit to them.
/// </summary>
internal sealed class PlainObjects : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt32(out var whole) => whole,
        JsonTokenType.Number when reader.TryGetInt64(out var large) => large,
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        _ => Plain(JsonNode.Parse(ref reader)),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object? Plain(JsonNode? node) => node is JsonArray list && list.All(item => item?.GetValueKind() == JsonValueKind.String)
        ? list.Select(item => item!.GetValue<string>()).ToArray()
        : node;
}
