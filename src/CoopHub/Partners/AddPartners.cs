using CoopHub.Cms.Changes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Partners;

internal static class PartnersRegistration
{
    /// <summary>Municipalities and the other bodies of the cooperation.</summary>
    public static IUmbracoBuilder AddPartners(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<MunicipalityShelf>();
        builder.Services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<MunicipalityShelf>());
        builder.Services.AddSingleton<PartnerWriter>();
        builder.Services.AddSingleton<ImportPartners>();
        return builder;
    }
}
