using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace CoopHub.Cms.Published;

/// <summary>The addresses of published documents, for <c>content.Url(…)</c>. There is one host; media have no addresses here.</summary>
internal sealed class PublishedUrls(PublishedSite site, IHostingEnvironment host, IVariationContextAccessor variation) : IPublishedUrlProvider
{
    // What Umbraco answers for a document without an address.
    private const string NoUrl = "#";

    public UrlMode Mode { get; set; } = UrlMode.Relative;

    public string GetUrl(Guid id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        site.GetById(id) is { } content ? GetUrl(content, mode, culture, current) : NoUrl;

    public string GetUrl(int id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        site.GetById(id) is { } content ? GetUrl(content, mode, culture, current) : NoUrl;

    public string GetUrl(IPublishedContent? content, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null)
    {
        if (content is null)
        {
            return NoUrl;
        }
        var language = content.ContentType.VariesByCulture() ? culture ?? variation.VariationContext?.Culture : culture;
        return site.RouteOf(content.Key, language) is { } route ? Whole(route, mode, current) : NoUrl;
    }

    public string GetUrlFromRoute(int id, string? route, string? culture) => route is null ? GetUrl(id, UrlMode.Default, culture) : Whole(route, UrlMode.Default, null);

    public IEnumerable<UrlInfo> GetOtherUrls(int id) => [];

    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => [];

    public string GetMediaUrl(Guid id, UrlMode mode = UrlMode.Default, string? culture = null, string propertyAlias = "umbracoFile", Uri? current = null) => "";

    public string GetMediaUrl(IPublishedContent? content, UrlMode mode = UrlMode.Default, string? culture = null, string propertyAlias = "umbracoFile", Uri? current = null) => "";

    private string Whole(string route, UrlMode mode, Uri? current) =>
        (mode == UrlMode.Default ? Mode : mode) == UrlMode.Absolute ? new Uri(current ?? host.ApplicationMainUrl, route).ToString() : route;
}
