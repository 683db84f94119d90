using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>
/// The published documents of one type (or several) as records. A record is made when its document is new, was published anew or got
/// another address; all others are handed out again, so that one change costs one mapping.
/// </summary>
/// <param name="site">Where the documents are.</param>
/// <param name="typeAliases">The aliases of their document types.</param>
/// <param name="map">Makes a record of a document and the last part of its address.</param>
public sealed class PublishedRecords<T>(PublishedSite site, IReadOnlyCollection<string> typeAliases, Func<IPublishedContent, string, T> map)
{
    private Dictionary<Guid, (IPublishedContent Document, string Route, T Record)> _known = [];

    /// <summary>The records of what is published now, in no particular order. One caller at a time.</summary>
    public IReadOnlyList<T> Read()
    {
        var now = new Dictionary<Guid, (IPublishedContent Document, string Route, T Record)>();
        foreach (var document in site.All.Where(document => typeAliases.Contains(document.ContentType.Alias)))
        {
            if (site.RouteOf(document.Key) is { } route)
            {
                now[document.Key] = _known.TryGetValue(document.Key, out var known) && known.Document == document && known.Route == route
                    ? known
                    : (document, route, map(document, route[(route.LastIndexOf('/') + 1)..]));
            }
        }
        _known = now;
        return [.. now.Values.Select(entry => entry.Record)];
    }
}
