using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>What a picker stores, read as documents; those that are not published are left out.</summary>
internal static class PickedDocuments
{
    public static IEnumerable<IPublishedContent> Find(object? stored, IPublishedContentCache documents) =>
        (stored?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse<GuidUdi>(text, out var udi) ? documents.GetById(udi.Guid) : null)
            .OfType<IPublishedContent>();
}

/// <summary>One picked document.</summary>
internal sealed class DocumentPickerConverter(Lazy<IPublishedContentCache> documents) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ContentPicker;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IPublishedContent);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        PickedDocuments.Find(inter, documents.Value).FirstOrDefault();
}

/// <summary>Several picked documents, in the order of the picking.</summary>
internal sealed class DocumentsPickerConverter(Lazy<IPublishedContentCache> documents) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiNodeTreePicker;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IPublishedContent>);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        PickedDocuments.Find(inter, documents.Value).ToList();
}

/// <summary>A link with the text that is shown for it.</summary>
/// <param name="Name">The text.</param>
/// <param name="Url">The address; http, https, mailto or an address on this site.</param>
public sealed record TextLink(string Name, string Url);

/// <summary>Several links. Addresses that would run script are left out.</summary>
internal sealed class LinksConverter : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<TextLink>);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        try
        {
            using var json = JsonDocument.Parse(inter?.ToString() is { Length: > 0 } text ? text : "[]");
            return json.RootElement.EnumerateArray()
                .Select(link => (Name: Text(link, "name"), Url: Text(link, "url")))
                .Where(link => Harmless(link.Url))
                .Select(link => new TextLink(link.Name is { Length: > 0 } name ? name : link.Url!, link.Url!))
                .ToList();
        }
        catch (JsonException)
        {
            return new List<TextLink>();
        }
    }

    private static string? Text(JsonElement link, string name) =>
        link.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Harmless(string? url) => url is not null
        && (Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Scheme is "http" or "https" or "mailto" || url.StartsWith('/') : url.StartsWith('/'));
}
