using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Schedules;

internal static class SchedulesServices
{
    /// <summary>What is done again and again, on one node.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.AddSingleton<Leases>();
        services.AddHostedService<ScheduledWorks>();
        return services;
    }
}
