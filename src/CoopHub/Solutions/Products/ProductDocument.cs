using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Solutions.Products;

/// <summary>The aliases of the document types for products, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class ProductDocument
{
    public const string Alias = "product";
    public const string ListAlias = "productList";

    public const string Summary = "summary";
    public const string Kind = "kind";
    public const string Vendor = "vendor";
    public const string Website = "website";
    public const string Aliases = "aliases";
    public const string Versions = "versions";
    public const string Visibility = "visibility";
    public const string UrlName = "umbracoUrlName";

    internal static Product Read(IPublishedContent document, string slug) => new(slug, document.Name)
    {
        Key = document.Key,
        Summary = document.Text(Summary) ?? "",
        Kind = document.Text(Kind) ?? "",
        VendorKey = document.Picked(Vendor) is [var vendor, ..] ? vendor : null,
        Website = document.Text(Website),
        Aliases = document.Texts(Aliases),
        Versions = document.Texts(Versions),
        Visibility = document.Text(Visibility),
    };
}

/// <summary>The aliases of the document types for vendors.</summary>
public static class VendorDocument
{
    public const string Alias = "vendor";
    public const string ListAlias = "vendorList";

    public const string Summary = "summary";
    public const string Kind = "kind";
    public const string Website = "website";
    public const string Aliases = "aliases";
    public const string Visibility = "visibility";
    public const string UrlName = "umbracoUrlName";

    internal static Vendor Read(IPublishedContent document, string slug) => new(slug, document.Name)
    {
        Key = document.Key,
        Summary = document.Text(Summary) ?? "",
        Kind = document.Text(Kind),
        Website = document.Text(Website),
        Aliases = document.Texts(Aliases),
        Visibility = document.Text(Visibility),
    };
}
