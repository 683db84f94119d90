using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.DataTypes;

internal static class DataTypesServices
{
    /// <summary>Data types, kept in memory, and the kernel's contract to reach them.</summary>
    public static IServiceCollection AddDataTypes(this IServiceCollection services)
    {
        services.AddSingleton<DataTypeRepository>();
        services.AddSingleton<IDataTypeRepository>(provider => provider.GetRequiredService<DataTypeRepository>());
        services.AddSingleton<IDataTypeService, DataTypeService>();
        services.AddSingleton<IDataTypeUsageRepository, DataTypeUsageRepository>();
        return services;
    }
}
