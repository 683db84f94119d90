using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>
/// A property of a published document. It is converted when it is first asked for, and kept; what points to other
/// documents is kept until any of them changes.
/// </summary>
internal sealed class PublishedValue(
    PublishedDocument owner, IPublishedPropertyType type, PublishedSource[] sources, IVariationContextAccessor variation, Func<PublishedSnapshot> site)
    : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private static readonly Converted s_nothing = new(null, []);

    // When two threads convert at once, one of the equal results is kept.
    private volatile Converted _kept = s_nothing;

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
        var state = PropertyType.CacheLevel == PropertyCacheLevel.Element ? null : site();
        var kept = _kept;
        if (kept.State == state && TryFind(kept.Values, culture, segment, out var known))
        {
            return known;
        }
        TryFind(sources, culture, segment, out var source);
        var value = PropertyType.ConvertInterToObject(owner, ReferenceCacheLevel, Inter(source), preview: false);
        // What pages read as it was stored need not be kept a second time.
        if (PropertyType.CacheLevel != PropertyCacheLevel.None && !ReferenceEquals(value, source))
        {
            _kept = new Converted(state, [.. kept.State == state ? kept.Values : [], new PublishedSource(Alias, culture!, segment!, value)]);
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

    /// <summary>What was converted, for each language that was asked for.</summary>
    /// <param name="State">The state of the site in which it holds; none where it holds as long as the document does.</param>
    /// <param name="Values">The values.</param>
    private sealed record Converted(PublishedSnapshot? State, PublishedSource[] Values);
}
