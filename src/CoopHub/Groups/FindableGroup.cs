using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Search;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Groups;

/// <summary>What search knows of a working group. Its members are not in it, nor where it meets.</summary>
internal static class FindableGroup
{
    public static readonly FindableType Type = new("Die Arbeitsgruppen", [GroupDocument.Alias], Describe)
    {
        Named = document => document.Picked(GroupDocument.LeadPartner),
    };

    private static FindableRecord Describe(IPublishedContent document, string slug, PublishedSite site)
    {
        var group = GroupDocument.Read(document, slug);
        var tokens = Visibility.DocumentTokens(group.Visibility, group.Owner);
        var lead = group.LeadPartner is { } key ? FindablePartner.NameOf(site.GetById(key), tokens) : null;
        return new FindableRecord(group.Key, "Arbeitsgruppe", group.Name, group.Path)
        {
            Summary = group.Summary,
            Names = lead is null ? [] : [new FindableName("Partner", lead)],
            Body = string.Join('\n', [PlainText.Of(group.MandateHtml), group.FoundingDecision]),
            Facets = [new(SearchFacets.Partner, lead ?? ""), new(SearchFacets.Status, group.State), new(SearchFacets.Themenfeld, group.Themenfeld ?? "")],
            Visibility = tokens,
            ChangedAt = document.UpdateDate,
        };
    }
}
