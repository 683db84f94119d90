using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Published;
using CoopHub.Cms.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace CoopHub.Cms.Urls;

/// <summary>
/// Keeps the addresses that published documents lose, in the transaction that takes them away: of a document that is
/// renamed, moved, taken back or thrown away, and of everything published below it.
/// </summary>
internal sealed class FormerRoutes(HubScopeProvider scopes, IShortStringHelper strings, TimeProvider clock)
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

    private void Keep(HubDb db, Dictionary<Guid, string> before)
    {
        var after = Read(db);
        var lost = before.Where(route => after.GetValueOrDefault(route.Key) != route.Value).ToDictionary();
        foreach (var some in lost.Keys.Chunk(500))
        {
            Keep(db, lost, some);
        }
    }

    private void Keep(HubDb db, Dictionary<Guid, string> lost, Guid[] keys)
    {
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        var known = db.Set<RedirectUrlRow>().Where(row => keys.Contains(row.ContentKey)).ToLookup(row => row.ContentKey);
        // Of what was deleted for good there is nothing left to lead to.
        foreach (var key in db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Key).ToList())
        {
            var row = known[key].FirstOrDefault(row => row.Url == lost[key]);
            if (row is null)
            {
                row = new RedirectUrlRow { Key = Guid.NewGuid(), ContentKey = key, Url = lost[key] };
                db.Add(row);
            }
            row.CreateDate = now;
        }
        db.SaveChanges();
    }

    private Dictionary<Guid, string> Read(HubDb db)
    {
        var places = from document in db.Set<DocumentRow>()
                     join node in db.Set<NodeRow>() on document.NodeId equals node.Id
                     join version in db.Set<DocumentVersionRow>() on document.PublishedVersionId equals (int?)version.Id
                     where document.Published && !node.Trashed
                     select new { node.Id, node.Key, node.ParentId, node.SortOrder, Name = version.Name ?? node.Name ?? "" };
        return PublishedRoutes.Of(places.AsEnumerable().Select(place =>
            new PublishedPlace(place.Id, place.Key, place.ParentId, place.SortOrder, place.Name.ToUrlSegment(strings))));
    }
}
