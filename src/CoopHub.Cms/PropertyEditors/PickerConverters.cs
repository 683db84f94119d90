using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

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
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        PickedDocuments.Find(inter, documents.Value).FirstOrDefault();
}

/// <summary>Several picked documents, in the order of the picking.</summary>
internal sealed class DocumentsPickerConverter(Lazy<IPublishedContentCache> documents) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiNodeTreePicker;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IPublishedContent>);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        PickedDocuments.Find(inter, documents.Value).ToList();
}

/// <summary>A link with the text that is shown for it.</summary>
/// <param name="Name">The text.</param>
/// <param name="Url">The address; http, https, mailto, tel or an address on this site.</param>
public sealed record TextLink(string Name, string Url);

/// <summary>Several links. Those to documents that are not published are left out, and so are addresses that would run script.</summary>
internal sealed class LinksConverter(Lazy<IPublishedUrlProvider> urls, Lazy<IPublishedContentCache> documents) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<TextLink>);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        StoredLink.Read(inter).Where(link => link.IsHarmless).Select(Shown).OfType<TextLink>().ToList();

    private TextLink? Shown(StoredLink link)
    {
        if (link.Document is not { } key)
        {
            return new TextLink(link.Name is { Length: > 0 } name ? name : link.Url!, link.Url + link.QueryString);
        }
        return documents.Value.GetById(key) is { } document
            ? new TextLink(link.Name is { Length: > 0 } text ? text : document.Name, urls.Value.GetUrl(document) + link.QueryString)
            : null;
    }
}
