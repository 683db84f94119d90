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
    public const string Visibility = "visibility";
}
