using CoopHub.Cms.Published;

namespace CoopHub.Partners;

/// <summary>A municipality or another body of the cooperation, as it is shown.</summary>
public sealed record Partner(string Slug, string Name) : IPublishedRecord
{
    public string Path => "/partner/" + Slug;
    public Guid Key { get; init; }
    public string? ShortName { get; init; }
    public string Kind { get; init; } = "";
    public string? Ags { get; init; }
    public string? Ars { get; init; }
    public int? Inhabitants { get; init; }
    public DateOnly? InhabitantsOn { get; init; }
    public string? Address { get; init; }
    public string? Website { get; init; }
    public DateOnly? MemberSince { get; init; }
    public string State { get; init; } = "";
    public string Summary { get; init; } = "";
    public string BodyHtml { get; init; } = "";
    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }
    public string? ContactPhone { get; init; }
    public IReadOnlyList<string> Portals { get; init; } = [];
    public IReadOnlyList<string> Providers { get; init; } = [];
    public string? Visibility { get; init; }

    /// <summary>The size class by inhabitants, such as <c>100.000 bis unter 200.000</c>; null where nothing was counted.</summary>
    public string? SizeClass => Partners.SizeClass.Of(Inhabitants);

    /// <summary>Whether the partner takes or took part. One that is only interested or still joining is not shown to guests.</summary>
    public bool HasJoined => State is not (PartnerState.Interested or PartnerState.Joining);
}

/// <summary>The states of a membership, as the document type offers them.</summary>
public static class PartnerState
{
    public const string Interested = "interessiert";
    public const string Joining = "Beitritt läuft";
    public const string Active = "aktiv";
    public const string Resting = "ruhend";
    public const string Left = "ausgetreten";
}
