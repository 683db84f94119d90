using System.Text.Json;
using Umbraco.Cms.Core;

namespace CoopHub.Writing.Forms;

/// <summary>Reads values as the kernel keeps them.</summary>
internal static class Stored
{
    /// <summary>The texts of a choice, or the one text that stands there.</summary>
    public static IReadOnlyList<string> Texts(object? value)
    {
        if (value?.ToString() is not { Length: > 0 } text)
        {
            return [];
        }
        try
        {
            return text.StartsWith('[') ? JsonSerializer.Deserialize<List<string>>(text) ?? [] : [text];
        }
        catch (JsonException)
        {
            return [text];
        }
    }

    /// <summary>The keys of picked documents.</summary>
    public static IReadOnlyList<Guid> Keys(object? value) =>
        [.. (value?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse<GuidUdi>(text, out var udi) ? udi.Guid : Guid.TryParse(text, out var key) ? key : Guid.Empty)
            .Where(key => key != Guid.Empty)];
}
