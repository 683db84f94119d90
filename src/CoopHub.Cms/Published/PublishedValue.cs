using System.Collections.Concurrent;
using CoopHub.Cms.Documents;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>
/// A property of a published document. It is converted when it is first asked for; what points to other documents is
/// converted anew each time, because those may change without this one.
/// </summary>
internal sealed class PublishedValue : PublishedPropertyBase
{
    private readonly PublishedDocument _owner;
    private readonly IVariationContextAccessor _variation;
    private readonly Dictionary<(string Culture, string Segment), object?> _sources;
    private readonly ConcurrentDictionary<(string Culture, string Segment), object?> _converted = new();

    public PublishedValue(
        PublishedDocument owner,
        IPublishedPropertyType type,
        IEnumerable<PropertyDataRow> values,
        Func<int?, string?> culture,
        IVariationContextAccessor variation)
        : base(type, PropertyCacheLevel.Element)
    {
        (_owner, _variation) = (owner, variation);
        _sources = values.ToDictionary(row => (culture(row.LanguageId)?.ToLowerInvariant() ?? "", row.Segment ?? ""), PropertyValueRows.Read);
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = GetSourceValue(culture, segment);
        return PropertyType.IsValue(source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(source), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null) => _sources.GetValueOrDefault(Variation(culture, segment));

    public override object? GetValue(string? culture = null, string? segment = null)
    {
        var variation = Variation(culture, segment);
        return PropertyType.CacheLevel == PropertyCacheLevel.Element
            ? _converted.GetOrAdd(variation, Convert)
            : Convert(variation);
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(_owner, ReferenceCacheLevel, Inter(GetSourceValue(culture, segment)), preview: false, expanding);

    private object? Convert((string Culture, string Segment) variation) =>
        PropertyType.ConvertInterToObject(_owner, ReferenceCacheLevel, Inter(_sources.GetValueOrDefault(variation)), preview: false);

    private object? Inter(object? source) => PropertyType.ConvertSourceToInter(_owner, source, preview: false);

    private (string Culture, string Segment) Variation(string? culture, string? segment)
    {
        _variation.ContextualizeVariation(PropertyType.Variations, PropertyType.Alias, ref culture, ref segment);
        return (culture?.ToLowerInvariant() ?? "", segment ?? "");
    }
}
