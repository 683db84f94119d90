using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Plain text, as it was typed.</summary>
internal sealed class PlainTextConverter : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias is Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.TextBox or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.TextArea;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(string);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => source?.ToString();
}

/// <summary>Markdown, read as safe HTML; made anew when documents change that it may link to.</summary>
internal sealed class MarkdownConverter(IMarkdownToHtmlConverter markdown) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.MarkdownEditor;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(markdown.ToHtml(inter?.ToString() ?? ""));
}

/// <summary>Formatted text, read as sanitised HTML; made anew when documents change that it may link to.</summary>
internal sealed class RichTextConverter(SafeHtml safe) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.RichText;
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(safe.Sanitize(Markup(inter?.ToString() ?? "")));

    /// <summary>Umbraco keeps the HTML beside its blocks in a JSON object; older sites keep plain HTML.</summary>
    private static string Markup(string stored)
    {
        if (!stored.StartsWith('{'))
        {
            return stored;
        }
        try
        {
            return System.Text.Json.Nodes.JsonNode.Parse(stored)?["markup"]?.GetValue<string>() ?? "";
        }
        catch (System.Text.Json.JsonException)
        {
            return stored;
        }
    }
}
