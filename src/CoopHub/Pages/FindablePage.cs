using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Search;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Pages;

/// <summary>What search knows of a page of text; such pages are public by their nature.</summary>
internal static class FindablePage
{
    public static readonly FindableType Type = new("Die Seiten", [PageDocument.TextPageAlias, PageDocument.LegalPageAlias], Describe);

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var page = PageDocument.Read(document, slug);
        return new FindableRecord(page.Key, "Seite", page.Title, page.Path)
        {
            Summary = page.Summary,
            Body = PlainText.Of(page.BodyHtml),
            Visibility = [Visibility.PublicToken],
            ChangedAt = document.UpdateDate,
        };
    }
}
