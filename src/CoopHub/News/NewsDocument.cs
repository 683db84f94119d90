using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.News;

/// <summary>The aliases of the document types for news, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class NewsDocument
{
    public const string Alias = "newsItem";
    public const string ListAlias = "newsList";

    public const string Summary = "summary";
    public const string Body = "body";
    public const string PublishedOn = "publishedOn";
    public const string Partners = "partners";
    /// <summary>The working group that it was written for.</summary>
    public const string Group = "group";
    public const string Visibility = "visibility";
    public const string UrlName = "umbracoUrlName";

    internal static NewsItem Read(IPublishedContent document, string slug) =>
        new(slug, document.Name, document.Date(PublishedOn) ?? DateOnly.FromDateTime(document.CreateDate))
        {
            Key = document.Key,
            Summary = document.Text(Summary) ?? "",
            BodyHtml = document.Html(Body),
            PartnerKeys = document.Picked(Partners),
            GroupKey = document.Picked(Group) is [var group, ..] ? group : null,
            Visibility = document.Text(Visibility),
        };
}
