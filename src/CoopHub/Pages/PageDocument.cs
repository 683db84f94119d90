using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Pages;

/// <summary>The aliases of the document types for the start page and pages of text, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class PageDocument
{
    public const string HomeAlias = "home";
    public const string TextPageAlias = "textPage";
    public const string LegalPageAlias = "legalPage";

    public const string Summary = "summary";
    public const string Body = "body";
    public const string UrlName = "umbracoUrlName";

    internal static TextPage Read(IPublishedContent document, string slug) =>
        new(slug, document.Name, document.Text(Summary) ?? "", document.Html(Body)) { Key = document.Key, IsLegal = document.ContentType.Alias == LegalPageAlias };

    internal static StartPage ReadStart(IPublishedContent document, string slug) =>
        new(document.Name, document.Text(Summary) ?? "", document.Html(Body));
}
