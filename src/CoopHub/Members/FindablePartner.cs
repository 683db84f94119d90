using CoopHub.Cms.Published;
using CoopHub.Partners;
using CoopHub.Search;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Members;

/// <summary>What search knows of a partner. It stands here and not with the partners because visibility is decided here.</summary>
internal static class FindablePartner
{
    public static readonly FindableType Type = new("Die Partner", [PartnerDocument.Alias], Describe);

    /// <summary>The name of a partner, for a record whose readers may all see the partner; null otherwise.</summary>
    /// <param name="document">The partner's published document, if there is one.</param>
    /// <param name="tokens">The tokens of the record.</param>
    public static string? NameOf(IPublishedContent? document, IReadOnlyList<string> tokens) =>
        document is not null && Visibility.MayName(tokens, Tokens(PartnerDocument.Read(document, ""))) ? document.Name : null;

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var partner = PartnerDocument.Read(document, slug);
        return new FindableRecord(partner.Key, "Partner", partner.Name, partner.Path)
        {
            Summary = partner.Summary,
            Names = [new FindableName("Partner", partner.Name), .. partner.ShortName is { Length: > 0 } shortName ? [new FindableName("Partner", shortName)] : (FindableName[])[]],
            Body = string.Join('\n', [PlainText.Of(partner.BodyHtml), partner.Kind, .. partner.Portals, .. partner.Providers]),
            Facets = [new FacetValue(SearchFacets.Partner, partner.Name)],
            Visibility = Tokens(partner),
            ChangedAt = document.UpdateDate,
        };
    }

    // Who has not joined yet is shown to the own people alone.
    private static IReadOnlyList<string> Tokens(Partner partner) =>
        Visibility.DocumentTokens(partner.HasJoined ? partner.Visibility : Visibility.OwnPartner, new RecordOwner(partner.Key));
}
