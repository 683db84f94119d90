using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.News;

/// <summary>A piece of news from the cooperation.</summary>
public sealed record NewsItem(string Slug, string Title, DateOnly PublishedOn) : IPublishedRecord
{
    public string Path => "/aktuelles/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";
    public string BodyHtml { get; init; } = "";
    public IReadOnlyList<Guid> PartnerKeys { get; init; } = [];
    public string? Visibility { get; init; }

    /// <summary>The working group that it was written for; null where it was for none.</summary>
    public Guid? GroupKey { get; init; }

    /// <summary>News belongs to the cooperation; kept to one partner, it is that of the first one it names.</summary>
    public RecordOwner Owner => new(PartnerKeys is [var first, ..] ? first : null, GroupKey);
}
