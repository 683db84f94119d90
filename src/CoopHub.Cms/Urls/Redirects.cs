using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Cms.Urls;

/// <summary>Leads visitors from the address that a document had once to the one that it has now.</summary>
public sealed class Redirects
{
    private readonly HubScopeProvider _scopes;
    private readonly PublishedSite _site;

    internal Redirects(HubScopeProvider scopes, PublishedSite site) => (_scopes, _site) = (scopes, site);

    /// <summary>
    /// Where what stood at this address stands now; null when an address is in use, was never used, or what stood there is
    /// no longer published. Of several documents that once had the address the latest counts.
    /// </summary>
    /// <param name="route">An address such as <c>/loesungen/ekita</c>, without query.</param>
    /// <param name="culture">The language that the address is in; none for the default one.</param>
    public string? FindNewRoute(string route, string? culture = null)
    {
        if (_site.FindByRoute(route, culture) is not null)
        {
            return null;
        }
        var former = route.TrimEnd('/').ToLowerInvariant();
        using var scope = _scopes.CreateCoreScope(autoComplete: true);
        return _scopes.Db.Set<RedirectUrlRow>().AsNoTracking()
            .Where(row => row.Url == former && (row.Culture == null || row.Culture == culture))
            .OrderByDescending(row => row.CreateDate)
            .Select(row => row.ContentKey)
            .AsEnumerable()
            .Select(key => _site.RouteOf(key, culture))
            .FirstOrDefault(present => present is not null);
    }
}
