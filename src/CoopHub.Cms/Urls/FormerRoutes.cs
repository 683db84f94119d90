using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;

namespace CoopHub.Cms.Urls;

/// <summary>
/// Keeps the addresses that published documents lose, in the transaction that takes them away: of a document that is
/// renamed, moved, taken back or thrown away, and of everything published below it.
/// </summary>
internal sealed class FormerRoutes(HubScopeProvider scopes, PublishedReader reader, TimeProvider clock)
{
    private const string Name = "CoopHub.FormerRoutes";

    /// <summary>Called before the open unit of work changes, for the first time, what addresses are made of.</summary>
    public void Watch()
    {
        var unit = scopes.Ambient!.Unit;
        unit.Context.Enlist(Name, () =>
        {
            var before = Read(unit.Db);
            unit.BeforeCommit(db => Keep(db, before));
            return before;
        });
    }

    private void Keep(HubDb db, Dictionary<(Guid Key, string Culture), string> before)
    {
        var after = Read(db);
        var lost = before.Where(route => after.GetValueOrDefault(route.Key) != route.Value).ToLookup(route => route.Key.Key, route => (route.Key.Culture, Url: route.Value));
        foreach (var some in lost.Select(routes => routes.Key).Chunk(500))
        {
            Keep(db, lost, some);
        }
    }

    private void Keep(HubDb db, ILookup<Guid, (string Culture, string Url)> lost, Guid[] keys)
    {
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        var known = db.Set<RedirectUrlRow>().Where(row => keys.Contains(row.ContentKey)).ToLookup(row => row.ContentKey);
        // Of what was deleted for good there is nothing left to lead to.
        foreach (var key in db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Key).ToList())
        {
            foreach (var (culture, url) in lost[key])
            {
                var row = known[key].FirstOrDefault(row => row.Url == url && (row.Culture ?? "") == culture);
                if (row is null)
                {
                    row = new RedirectUrlRow { Key = Guid.NewGuid(), ContentKey = key, Url = url, Culture = culture.Length == 0 ? null : culture };
                    db.Add(row);
                }
                row.CreateDate = now;
            }
        }
        db.SaveChanges();
    }

    private Dictionary<(Guid Key, string Culture), string> Read(HubDb db)
    {
        var tree = new PublishedTree(reader.ReadPlaces(db));
        var routes = new Dictionary<(Guid Key, string Culture), string>();
        foreach (var culture in tree.Cultures)
        {
            foreach (var key in tree.Keys)
            {
                if (tree.RouteOf(key, culture) is { } route)
                {
                    routes[(key, culture)] = route;
                }
            }
        }
        return routes;
    }
}
