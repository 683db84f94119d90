using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace CoopHub.Cms.Published;

/// <summary>What of it is published in a language; what is in memory, stands below published documents only.</summary>
internal sealed class PublishedStatus(PublishedSite site, IVariationContextAccessor variation) : IPublishedContentStatusFilteringService, IPublishStatusQueryService
{
    private const string AnyCulture = "*";

    public IEnumerable<IPublishedContent> FilterAvailable(IEnumerable<Guid> candidateKeys, string? culture)
    {
        var wanted = culture ?? variation.VariationContext?.Culture ?? "";
        return candidateKeys.Select(site.GetById).OfType<IPublishedContent>().Where(content => IsIn(content, wanted)).ToList();
    }

    [Obsolete("The contract has marked it so; the kernel's way to the documents above still calls it.")]
    public IEnumerable<IPublishedContent> Unfiltered(IEnumerable<Guid> candidateKeys) => candidateKeys.Select(site.GetById).OfType<IPublishedContent>().ToList();

    public bool IsDocumentPublished(Guid documentKey, string culture) => site.GetById(documentKey) is { } content && IsIn(content, culture);

    public bool HasPublishedAncestorPath(Guid documentKey) => site.GetById(documentKey) is not null;

    private static bool IsIn(IPublishedContent content, string culture) =>
        content.Cultures.Count == 0 || culture is "" or AnyCulture || content.Cultures.ContainsKey(culture);
}
