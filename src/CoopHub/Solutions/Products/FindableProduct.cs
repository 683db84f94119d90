using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Search;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Solutions.Products;

/// <summary>What search knows of products and vendors.</summary>
internal static class FindableProduct
{
    public static readonly FindableType Products = new("Die Produkte", [ProductDocument.Alias], Describe) { Named = document => document.Picked(ProductDocument.Vendor) };

    public static readonly FindableType Vendors = new("Die Hersteller", [VendorDocument.Alias], DescribeVendor);

    /// <summary>The names of product and vendor for the record of a solution: only what all of its readers may see.</summary>
    public static IEnumerable<FindableName> NamesIn(Solution solution, IReadOnlyList<string> tokens, PublishedSite site)
    {
        var product = Seen(solution.ProductKey, tokens, site);
        var vendor = Seen(solution.VendorKey ?? (product?.Picked(ProductDocument.Vendor) is [var made, ..] ? made : null), tokens, site);
        return [.. Names("Produkt", product, ProductDocument.Aliases), .. Names("Hersteller", vendor, VendorDocument.Aliases)];
    }

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var product = ProductDocument.Read(document, slug);
        var tokens = Visibility.DocumentTokens(product.Visibility, new RecordOwner(null));
        var vendor = Seen(product.VendorKey, tokens, site);
        return new FindableRecord(product.Key, "Produkt", product.Name, product.Path)
        {
            Summary = product.Summary,
            Names = [.. Names("Produkt", document, ProductDocument.Aliases), .. Names("Hersteller", vendor, VendorDocument.Aliases)],
            Body = string.Join('\n', [product.Kind, .. product.Versions]),
            Visibility = tokens,
            ChangedAt = document.UpdateDate,
        };
    }

    private static FindableRecord DescribeVendor(IPublishedContent document, string slug, PublishedSite site)
    {
        var vendor = VendorDocument.Read(document, slug);
        return new FindableRecord(vendor.Key, "Hersteller", vendor.Name, vendor.Path)
        {
            Summary = vendor.Summary,
            Names = [.. Names("Hersteller", document, VendorDocument.Aliases)],
            Body = vendor.Kind ?? "",
            Visibility = Visibility.DocumentTokens(vendor.Visibility, new RecordOwner(null)),
            ChangedAt = document.UpdateDate,
        };
    }

    private static IPublishedContent? Seen(Guid? key, IReadOnlyList<string> tokens, PublishedSite site) =>
        key is { } known && site.GetById(known) is { } document &&
        Visibility.MayName(tokens, Visibility.DocumentTokens(document.Text(ProductDocument.Visibility), new RecordOwner(null))) ? document : null;

    private static IEnumerable<FindableName> Names(string kind, IPublishedContent? document, string aliases) =>
        document is null ? [] : [new FindableName(kind, document.Name), .. document.Texts(aliases).Select(alias => new FindableName(kind, alias))];
}
