namespace CoopHub.Web.Shared;

/// <summary>What a page tells the frame around it: its name, its address without noise, and the way that leads to it.</summary>
/// <param name="Title">The name of the page, for the window and search engines.</param>
/// <param name="Path">The one address of this page on the site, with nothing in its query that changes nothing.</param>
public sealed record PageHead(string Title, string Path)
{
    public string? Summary { get; init; }

    /// <summary>The pages above this one, without the start page.</summary>
    public IReadOnlyList<Crumb> Above { get; init; } = [];

    /// <summary>Kept out of search engines: selections and faults.</summary>
    public bool Hidden { get; init; }

    /// <summary>What Open Graph calls the kind of page.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>Whether the page offers a search of its own, so that the header needs none.</summary>
    public bool Searches { get; init; }

    /// <summary>The path of the feed of this page; null where it has none.</summary>
    public string? Feed { get; init; }

    /// <summary>The start page has no trail above it.</summary>
    public bool IsStart => Path == "/";
}

/// <summary>One page on the way down to another.</summary>
public sealed record Crumb(string Title, string Path);
