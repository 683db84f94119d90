using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Nodes;

/// <summary>The id that belongs to a key, and the other way round.</summary>
internal sealed class IdKeyMapRepository(HubScopeProvider scopes) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        Of(umbracoObjectType).Where(node => node.Key == key).Select(node => (int?)node.Id).FirstOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        Of(umbracoObjectType).Where(node => node.Id == id).Select(node => (Guid?)node.Key).FirstOrDefault();

    private IQueryable<NodeRow> Of(UmbracoObjectTypes type)
    {
        var nodes = scopes.Db.Set<NodeRow>().AsNoTracking();
        if (type == UmbracoObjectTypes.Unknown)
        {
            return nodes;
        }
        var objectType = type.GetGuid();
        return nodes.Where(node => node.ObjectType == objectType);
    }
}
