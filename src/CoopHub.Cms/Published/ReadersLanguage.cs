using System.Collections.Concurrent;
using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>The language that the calling code reads in: the one set for its request, or else the one of its thread.</summary>
internal sealed class ReadersLanguage : IVariationContextAccessor
{
    private static readonly ConcurrentDictionary<string, VariationContext> OfThreads = new();
    private readonly AsyncLocal<VariationContext?> _set = new();

    public VariationContext? VariationContext
    {
        get => _set.Value ?? OfThreads.GetOrAdd(CultureInfo.CurrentUICulture.Name, culture => new VariationContext(culture));
        set => _set.Value = value;
    }
}
