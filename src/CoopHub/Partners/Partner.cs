namespace CoopHub.Partners;

/// <summary>A municipality or another body of the cooperation, as it is shown.</summary>
public sealed record Partner(string Slug, string Name)
{
    public string Path => "/partner/" + Slug;
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
    public string? Visibility { get; init; }
}
