using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Data;

internal static class DataServices
{
    /// <summary>The small facts of the installation.</summary>
    public static IServiceCollection AddData(this IServiceCollection services) => services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
}
