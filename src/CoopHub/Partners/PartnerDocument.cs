using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Partners;

/// <summary>The aliases of the document types for partners, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class PartnerDocument
{
    public const string Alias = "partner";
    public const string ListAlias = "partnerList";

    public const string ShortName = "shortName";
    public const string Kind = "kind";
    public const string Ags = "ags";
    public const string Ars = "ars";
    public const string Inhabitants = "inhabitants";
    public const string InhabitantsOn = "inhabitantsOn";
    public const string Address = "address";
    public const string Website = "website";
    public const string MemberSince = "memberSince";

    /// <summary>Whether the partner lets its authors publish and looks afterwards.</summary>
    public const string PostModeration = "postModeration";
    public const string State = "state";
    public const string Summary = "summary";
    public const string Body = "body";
    public const string ContactName = "contactName";
    public const string ContactMail = "contactMail";
    public const string ContactPhone = "contactPhone";
    public const string Portals = "portals";
    public const string Providers = "providers";
    public const string Visibility = "visibility";
    public const string UrlName = "umbracoUrlName";

    internal static Partner Read(IPublishedContent document, string slug) =>
        new(slug, document.Name)
        {
            Key = document.Key,
            ShortName = document.Text(ShortName),
            Kind = document.Text(Kind) ?? "",
            Ags = document.Text(Ags),
            Ars = document.Text(Ars),
            Inhabitants = document.Number(Inhabitants),
            InhabitantsOn = document.Date(InhabitantsOn),
            Address = document.Text(Address),
            Website = document.Text(Website),
            MemberSince = document.Date(MemberSince),
            State = document.Text(State) ?? "",
            Summary = document.Text(Summary) ?? "",
            BodyHtml = document.Html(Body),
            ContactName = document.Text(ContactName),
            ContactMail = document.Text(ContactMail),
            ContactPhone = document.Text(ContactPhone),
            Portals = document.Texts(Portals),
            Providers = document.Texts(Providers),
            Visibility = document.Text(Visibility),
        };
}
