using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.Groups;

/// <summary>A working group of the cooperation. Who belongs to it is no part of its document; see <see cref="Membership.GroupMembers"/>.</summary>
public sealed record Group(string Slug, string Name) : IPublishedRecord
{
    /// <summary>What stands in the field when only the Leitung writes for the group.</summary>
    internal const string LeadWrites = "Leitung";

    public string Path => "/arbeitsgruppen/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";
    public string MandateHtml { get; init; } = "";
    public string? FoundingDecision { get; init; }
    public string? Themenfeld { get; init; }

    /// <summary>The key of the partner that the page belongs to.</summary>
    public Guid? LeadPartner { get; init; }
    public string State { get; init; } = GroupState.Proposed;
    public DateOnly? Start { get; init; }
    public DateOnly? PlannedEnd { get; init; }
    public string? Rhythm { get; init; }

    /// <summary>Where it meets; for members of the group alone.</summary>
    public string? Place { get; init; }
    public Guid? ParentKey { get; init; }
    public bool OnlyLeadWrites { get; init; }
    public string? Visibility { get; init; }

    /// <summary>An ended group stays readable, and nothing about it changes any more.</summary>
    public bool HasEnded => State == GroupState.Ended;

    /// <summary>The page belongs to the lead partner, and to the group itself where it is kept to the group.</summary>
    public RecordOwner Owner => new(LeadPartner, Key);
}

/// <summary>How far a working group has come, as its field says it.</summary>
public static class GroupState
{
    public const string Proposed = "vorgeschlagen";
    public const string Active = "aktiv";
    public const string Resting = "ruhend";
    public const string Ended = "abgeschlossen";

    public static IReadOnlyList<string> All { get; } = [Proposed, Active, Resting, Ended];
}
