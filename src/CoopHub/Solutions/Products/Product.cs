using CoopHub.Cms.Published;

namespace CoopHub.Solutions.Products;

/// <summary>A software or service that several partners may use, whoever wrote about it.</summary>
public sealed record Product(string Slug, string Name) : IPublishedRecord
{
    public string Path => "/produkte/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Website { get; init; }

    /// <summary>Former names, short forms, other spellings.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The versions that may be in use, the newest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];
    public string? Visibility { get; init; }
    public Guid? VendorKey { get; init; }

    // Empty where the viewer may not see the vendor.
    public string? VendorName { get; init; }
    public string? VendorPath { get; init; }
}

/// <summary>Who makes or offers products.</summary>
public sealed record Vendor(string Slug, string Name) : IPublishedRecord
{
    public string Path => "/hersteller/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";
    public string? Kind { get; init; }
    public string? Website { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Visibility { get; init; }
}
