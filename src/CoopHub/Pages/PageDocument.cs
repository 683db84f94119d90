namespace CoopHub.Pages;

/// <summary>The aliases of the document types for the start page and pages of text, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class PageDocument
{
    public const string HomeAlias = "home";
    public const string TextPageAlias = "textPage";
    public const string LegalPageAlias = "legalPage";

    public const string Summary = "summary";
    public const string Body = "body";
}
