using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace CoopHub.Cms.Hosting;

/// <summary>The JSON in which the kernel stores values and configurations: camel case, enums by name.</summary>
internal sealed class KernelJson : IConfigurationEditorJsonSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(), new PlainObjects() },
    };

    public string Serialize(object? input) => JsonSerializer.Serialize(input, Options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, Options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        var text = input switch
        {
            string json => json,
            JsonNode node => node.ToJsonString(),
            JsonElement element => element.GetRawText(),
            _ => null,
        };
        value = null;
        if (string.IsNullOrWhiteSpace(text) || text.TrimStart() is not ['{' or '[', ..])
        {
            return false;
        }
        try
        {
            value = Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return false;
        }
        return value is not null;
    }
}
