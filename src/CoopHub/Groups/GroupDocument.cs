using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Groups;

/// <summary>The aliases of the document types for working groups, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class GroupDocument
{
    public const string Alias = "group";
    public const string ListAlias = "groupList";

    public const string Summary = "summary";
    public const string Body = "body";
    public const string FoundingDecision = "foundingDecision";
    public const string Themenfeld = "themenfeld";
    public const string LeadPartner = "leadPartner";
    public const string State = "state";
    public const string Start = "start";
    public const string PlannedEnd = "plannedEnd";
    public const string Rhythm = "rhythm";

    /// <summary>Where the group meets, or the link to dial in; for members of the group alone.</summary>
    public const string Place = "place";
    public const string ParentGroup = "parentGroup";
    public const string ContentBy = "contentBy";
    public const string Visibility = "visibility";
    public const string UrlName = "umbracoUrlName";

    internal static Group Read(IPublishedContent document, string slug) =>
        new(slug, document.Name)
        {
            Key = document.Key,
            Summary = document.Text(Summary) ?? "",
            MandateHtml = document.Html(Body),
            FoundingDecision = document.Text(FoundingDecision),
            Themenfeld = document.Text(Themenfeld),
            LeadPartner = document.Picked(LeadPartner) is [var lead, ..] ? lead : null,
            State = document.Text(State) ?? GroupState.Proposed,
            Start = document.Date(Start),
            PlannedEnd = document.Date(PlannedEnd),
            Rhythm = document.Text(Rhythm),
            Place = document.Text(Place),
            ParentKey = document.Picked(ParentGroup) is [var parent, ..] ? parent : null,
            OnlyLeadWrites = document.Text(ContentBy) == Group.LeadWrites,
            Visibility = document.Text(Visibility),
        };
}
