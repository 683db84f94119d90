using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>
/// Sets a property from plain text, in the form in which its property editor keeps it. Several choices, tags, documents or
/// links are parted by <c> | </c>; a link is written <c>name &lt;address&gt;</c>, a date 2026-12-31, yes and no as ja and nein.
/// </summary>
public static partial class TextValues
{
    // Umlauts stay readable in the database, as Umbraco writes them.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sets a property from text; an empty text empties it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="alias">The alias of the property.</param>
    /// <param name="text">The text.</param>
    /// <param name="find">Finds the key of a document that the text names; needed for pickers only.</param>
    /// <exception cref="FormatException">The type has no such property, or the text does not suit its editor.</exception>
    public static void SetText(this IContent document, string alias, string? text, Func<string, Guid>? find = null)
    {
        var property = document.Properties.FirstOrDefault(property => property.Alias == alias)
            ?? throw new FormatException($"Das Feld „{alias}“ gibt es in „{document.ContentType.Name}“ nicht.");
        document.SetValue(alias, string.IsNullOrWhiteSpace(text) ? null : Stored(property.PropertyType, text.Trim(), find));
    }

    private static object Stored(IPropertyType type, string text, Func<string, Guid>? find) => type.PropertyEditorAlias switch
    {
        Aliases.DropDownListFlexible or Aliases.CheckBoxList or Aliases.Tags => JsonSerializer.Serialize(Parts(text), s_readable),
        Aliases.Boolean => text switch
        {
            "ja" => 1,
            "nein" => 0,
            _ => throw Unsuitable(type, text),
        },
        Aliases.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Unsuitable(type, text),
        Aliases.Decimal => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw Unsuitable(type, text),
        Aliases.DateTime => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Unsuitable(type, text),
        Aliases.ContentPicker or Aliases.MultiNodeTreePicker => string.Join(',', Parts(text).Select(name => Reference(type, name, find))),
        Aliases.MultiUrlPicker => JsonSerializer.Serialize(Parts(text).Select(part => Link(type, part)), s_readable),
        _ => text,
    };

    private static string[] Parts(string text) => text.Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Reference(IPropertyType type, string name, Func<string, Guid>? find) =>
        new GuidUdi(Constants.UdiEntityType.Document, find?.Invoke(name) ?? throw Unsuitable(type, name)).ToString();

    private static object Link(IPropertyType type, string text)
    {
        var link = LinkPattern().Match(text);
        return link.Success ? new { name = link.Groups["name"].Value, url = link.Groups["url"].Value } : throw Unsuitable(type, text);
    }

    private static FormatException Unsuitable(IPropertyType type, string text) => new($"„{text}“ passt nicht in das Feld „{type.Alias}“.");

    [GeneratedRegex("^(?<name>.+?) <(?<url>[^>]+)>$")]
    private static partial Regex LinkPattern();
}
