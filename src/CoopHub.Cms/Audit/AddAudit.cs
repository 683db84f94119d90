using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Cms.Audit;

internal static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services;
}
