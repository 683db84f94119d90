using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Audit;

internal static class AuditServices
{
    /// <summary>The audit trail.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<IAuditService, AuditService>();
}
