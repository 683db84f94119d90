using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Search;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.News;

/// <summary>What search knows of a piece of news.</summary>
internal static class FindableNews
{
    public static readonly FindableType Type = new("Die Meldungen", [NewsDocument.Alias], Describe)
    {
        Named = document => document.Picked(NewsDocument.Partners),
    };

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var item = NewsDocument.Read(document, slug);
        var tokens = Visibility.DocumentTokens(item.Visibility, item.Owner);
        string[] partners = [.. item.PartnerKeys.Select(key => FindablePartner.NameOf(site.GetById(key), tokens)).OfType<string>()];
        return new FindableRecord(item.Key, "Meldung", item.Title, item.Path)
        {
            Summary = item.Summary,
            Names = [.. partners.Select(name => new FindableName("Partner", name))],
            Body = PlainText.Of(item.BodyHtml),
            Facets = [new(SearchFacets.Year, $"{item.PublishedOn.Year}"), .. partners.Select(name => new FacetValue(SearchFacets.Partner, name))],
            Visibility = tokens,
            ChangedAt = item.PublishedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
    }
}
