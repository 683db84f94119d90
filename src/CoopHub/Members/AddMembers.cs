using CoopHub.Partners;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Members;

internal static class MembersRegistration
{
    /// <summary>Who may see what, and the partners as they may be seen.</summary>
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<PartnerShelf>();
        builder.Services.Shelve<PartnerShelf, Partner>([PartnerDocument.Alias], PartnerDocument.Read, (shelf, partners) => shelf.Replace(partners));
        builder.Services.LetFind(FindablePartner.Type);
        return builder;
    }
}
