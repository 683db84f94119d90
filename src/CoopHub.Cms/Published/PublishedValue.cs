using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>
/// A property of a published document. It is converted when it is first asked for, and kept; what points to other
/// documents is converted anew each time, because those may change without this one.
/// </summary>
internal sealed class PublishedValue(PublishedDocument owner, IPublishedPropertyType type, PublishedSource[] sources, IVariationContextAccessor variation)
    : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    // One entry for each language that was asked for, which are few. Replaced, never changed; when two threads convert
    // at once, one of the equal results is kept.
    private volatile PublishedSource[] _converted = [];

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = GetSourceValue(culture, segment);
        return PropertyType.IsValue(source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(source), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        return TryFind(sources, culture, segment, out var source) ? source : null;
    }

    public override object? GetValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        if (TryFind(_converted, culture, segment, out var known))
        {
            return known;
        }
        TryFind(sources, culture, segment, out var source);
        var value = PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, Inter(source), preview: false);
        if (PropertyType.CacheLevel == PropertyCacheLevel.Element)
        {
            _converted = [.. _converted, new PublishedSource(Alias, culture!, segment!, value)];
        }
        return value;
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(owner, ReferenceCacheLevel, Inter(GetSourceValue(culture, segment)), preview: false, expanding);

    private object? Inter(object? source) => PropertyType.ConvertSourceToInter(owner, source, preview: false);

    private void Contextualize(ref string? culture, ref string? segment)
    {
        variation.ContextualizeVariation(PropertyType.Variations, PropertyType.Alias, ref culture, ref segment);
        // What does not vary is the same in the language that was asked for.
        (culture, segment) = (PropertyType.VariesByCulture() ? culture ?? "" : "", segment ?? "");
    }

    private static bool TryFind(PublishedSource[] values, string? culture, string? segment, out object? value)
    {
        foreach (var candidate in values)
        {
            if (string.Equals(candidate.Culture, culture, StringComparison.OrdinalIgnoreCase) && candidate.Segment == segment)
            {
                value = candidate.Value;
                return true;
            }
        }
        value = null;
        return false;
    }
}
