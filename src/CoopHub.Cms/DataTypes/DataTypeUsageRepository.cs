using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.DataTypes;

/// <summary>Tells whether documents hold values of a data type, before it is changed or deleted.</summary>
internal sealed class DataTypeUsageRepository(HubScopeProvider scopes) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        var properties =
            from property in scopes.Db.Set<PropertyTypeRow>()
            join node in scopes.Db.Set<NodeRow>() on property.DataTypeId equals node.Id
            where node.Key == dataTypeKey
            select property.Id;
        return scopes.Db.Set<PropertyDataRow>().AnyAsync(value => properties.Contains(value.PropertyTypeId));
    }
}
