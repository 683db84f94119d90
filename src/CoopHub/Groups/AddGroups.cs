using CoopHub.Groups.Membership;
using CoopHub.Groups.Messages;
using CoopHub.Members.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace CoopHub.Groups;

internal static class GroupsRegistration
{
    /// <summary>Working groups and who belongs to them.</summary>
    public static IUmbracoBuilder AddGroups(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<GroupShelf>();
        builder.Services.AddSingleton<GroupMembers>();
        builder.Services.AddSingleton<ChangeMembership>();
        builder.Services.AddSingleton<SendToGroup>();
        builder.Services.AddSingleton<IHandOver, ChairHandOver>();
        builder.Services.AddSingleton<IMemberData, MembershipData>();
        builder.Services.Shelve<GroupShelf, Group>([GroupDocument.Alias], GroupDocument.Read, (shelf, groups) => shelf.Replace(groups));
        builder.Services.LetFind(FindableGroup.Type);
        return builder;
    }
}
