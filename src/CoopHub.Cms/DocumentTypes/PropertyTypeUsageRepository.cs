using CoopHub.Cms.Documents;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.DocumentTypes;

/// <summary>Tells whether documents hold values of a property, before it is changed or removed.</summary>
internal sealed class PropertyTypeUsageRepository(HubScopeProvider scopes) : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias)
    {
        var properties =
            from property in scopes.Db.Set<PropertyTypeRow>()
            join node in DocumentTypes on property.TypeId equals node.Id
            where node.Key == contentTypeKey && property.Alias == propertyAlias
            select property.Id;
        return scopes.Db.Set<PropertyDataRow>().AnyAsync(value => properties.Contains(value.PropertyTypeId));
    }

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => DocumentTypes.AnyAsync(node => node.Key == contentTypeKey);

    private IQueryable<NodeRow> DocumentTypes => scopes.Db.Set<NodeRow>().Where(node => node.ObjectType == Constants.ObjectTypes.DocumentType);
}
