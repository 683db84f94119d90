using CoopHub.Cms.Languages;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>
/// What is read where a property has no value of its own, as the caller wishes: a default, the value in the language's
/// fallback language or in the default language, or the value of the nearest document above that has one. The kernel's own
/// class for this wants Umbraco's dictionary and its whole set of services.
/// </summary>
internal sealed class LanguageFallback(LanguageRepository languages, IVariationContextAccessor variation) : IPublishedValueFallback
{
    public bool TryGetValue(IPublishedProperty property, string? culture, string? segment, Fallback fallback, object? defaultValue, out object? value) =>
        TryGetValue<object>(property, culture, segment, fallback, defaultValue, out value);

    public bool TryGetValue<T>(IPublishedProperty property, string? culture, string? segment, Fallback fallback, T? defaultValue, out T? value) =>
        TryAll(fallback, defaultValue, culture, (string other, out T? found) => TryRead(property, other, segment, out found), null, out value);

    public bool TryGetValue(IPublishedElement content, string alias, string? culture, string? segment, Fallback fallback, object? defaultValue, out object? value) =>
        TryGetValue<object>(content, alias, culture, segment, fallback, defaultValue, out value);

    public bool TryGetValue<T>(IPublishedElement content, string alias, string? culture, string? segment, Fallback fallback, T? defaultValue, out T? value) =>
        TryAll(fallback, defaultValue, culture, (string other, out T? found) => TryRead(content.GetProperty(alias), other, segment, out found), null, out value);

    public bool TryGetValue(
        IPublishedContent content, string alias, string? culture, string? segment, Fallback fallback, object? defaultValue, out object? value, out IPublishedProperty? noValueProperty) =>
        TryGetValue<object>(content, alias, culture, segment, fallback, defaultValue, out value, out noValueProperty);

    public bool TryGetValue<T>(
        IPublishedContent content, string alias, string? culture, string? segment, Fallback fallback, T? defaultValue, out T? value, out IPublishedProperty? noValueProperty)
    {
        noValueProperty = content.GetProperty(alias);
        return TryAll(
            fallback,
            defaultValue,
            culture,
            (string other, out T? found) => TryRead(content.GetProperty(alias), other, segment, out found),
            (out T? found) => TryAbove(content, alias, culture, segment, out found),
            out value);
    }

    private delegate bool InLanguage<T>(string culture, out T? value);

    private delegate bool Above<T>(out T? value);

    private bool TryAll<T>(Fallback fallback, T? defaultValue, string? culture, InLanguage<T> inLanguage, Above<T>? above, out T? value)
    {
        var wanted = culture ?? variation.VariationContext?.Culture ?? "";
        foreach (var policy in fallback)
        {
            switch (policy)
            {
                case Fallback.DefaultValue:
                    value = defaultValue;
                    return true;
                case Fallback.Language when FirstOf(FallbacksOf(wanted), inLanguage, out value):
                case Fallback.DefaultLanguage when inLanguage(languages.GetDefaultIsoCode(), out value):
                case Fallback.Ancestors when above is not null && above(out value):
                    return true;
            }
        }
        value = default;
        return false;
    }

    private static bool FirstOf<T>(IEnumerable<string> cultures, InLanguage<T> inLanguage, out T? value)
    {
        foreach (var culture in cultures)
        {
            if (inLanguage(culture, out value))
            {
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The languages that a language falls back to, the nearest first; a circle ends where it began.</summary>
    private List<string> FallbacksOf(string culture)
    {
        var chain = new List<string>();
        var next = languages.GetByIsoCode(culture)?.FallbackIsoCode;
        while (next is not null && !chain.InvariantContains(next) && !next.InvariantEquals(culture))
        {
            chain.Add(next);
            next = languages.GetByIsoCode(next)?.FallbackIsoCode;
        }
        return chain;
    }

#pragma warning disable CS0618 // The way up without further services is marked obsolete; this class is one of those services.
    private static bool TryAbove<T>(IPublishedContent content, string alias, string? culture, string? segment, out T? value)
    {
        for (var above = content.Parent; above is not null; above = above.Parent)
        {
            if (TryRead(above.GetProperty(alias), culture, segment, out value))
            {
                return true;
            }
        }
        value = default;
        return false;
    }
#pragma warning restore CS0618

    private static bool TryRead<T>(IPublishedProperty? property, string? culture, string? segment, out T? value)
    {
        value = default;
        if (property?.HasValue(culture, segment) != true)
        {
            return false;
        }
        var attempt = property.GetValue(culture, segment).TryConvertTo<T>();
        value = attempt.Result;
        return attempt.Success;
    }
}
