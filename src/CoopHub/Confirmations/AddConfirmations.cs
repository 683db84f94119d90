using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Confirmations;

internal static class ConfirmationsRegistration
{
    /// <summary>"Stimmt das noch?": partners say from time to time whether their solutions still hold.</summary>
    public static IUmbracoBuilder AddConfirmations(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<DueConfirmations>();
        builder.Services.AddSingleton<ConfirmSolution>();
        return builder;
    }
}
