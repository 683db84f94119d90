using CoopHub.Cms.Published;

namespace CoopHub.Pages;

/// <summary>A page of plain text: about the cooperation, or one of the legal pages.</summary>
public sealed record TextPage(string Slug, string Title, string Summary, string BodyHtml) : IPublishedRecord
{
    public string Path => "/" + Slug;
    public Guid Key { get; init; }

    /// <summary>Whether the law asks for it (Impressum, Datenschutz, Barrierefreiheit).</summary>
    public bool IsLegal { get; init; }
}

/// <summary>What editors say on the start page.</summary>
public sealed record StartPage(string Title, string Summary, string BodyHtml);
