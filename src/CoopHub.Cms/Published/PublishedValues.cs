using CoopHub.Cms.PropertyEditors;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.Published;

/// <summary>Reads the values of a published document by alias, as its property editors hand them out. What is empty or missing is null or an empty list.</summary>
public static class PublishedValues
{
    public static string? Text(this IPublishedContent document, string alias) =>
        document.Value(alias)?.ToString()?.Trim() is { Length: > 0 } text ? text : null;

    public static string Html(this IPublishedContent document, string alias) => (document.Value(alias) as IHtmlEncodedString)?.ToHtmlString() ?? "";

    public static DateOnly? Date(this IPublishedContent document, string alias) =>
        document.Value(alias) is DateTime date && date > DateTime.MinValue ? DateOnly.FromDateTime(date) : null;

    public static int? Number(this IPublishedContent document, string alias) => document.Value(alias) as int?;

    public static bool? Flag(this IPublishedContent document, string alias) => document.Value(alias) as bool?;

    public static IReadOnlyList<string> Texts(this IPublishedContent document, string alias) =>
        document.Value(alias) is IEnumerable<string> texts ? [.. texts] : [];

    public static IReadOnlyList<TextLink> Links(this IPublishedContent document, string alias) =>
        document.Value(alias) is IEnumerable<TextLink> links ? [.. links] : [];

    /// <summary>The keys of the picked documents, whether or not those are published.</summary>
    public static IReadOnlyList<Guid> Picked(this IPublishedContent document, string alias) =>
        [.. (document.GetProperty(alias)?.GetSourceValue()?.ToString() ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UdiParser.TryParse<GuidUdi>(text, out var udi) ? udi.Guid : Guid.Empty)
            .Where(key => key != Guid.Empty)];

    // Some editors hand out a zero or a no where nothing was entered; here that is nothing.
    private static object? Value(this IPublishedContent document, string alias) =>
        document.GetProperty(alias) is { } property && property.GetSourceValue() is not null ? property.GetValue() : null;
}
