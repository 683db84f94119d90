using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;

namespace CoopHub.Solutions;

/// <summary>
/// A write-up of something a partner runs, as guests see it. Effort and costs are not part of it: they are for partners only.
/// </summary>
public sealed record Solution(string Slug, string Title) : IPublishedRecord
{
    public string Path => "/loesungen/" + Slug;
    public Guid Key { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>The text, made from its Markdown when it is first read: lists never ask for it, and most pages are read seldom.</summary>
    public string BodyHtml => Body.Value;
    internal Lazy<string> Body { get; init; } = new("");
    public string Category { get; init; } = "";
    public string Status { get; init; } = "";
    public string? Visibility { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    /// <summary>When it was first put here, in UTC; the newest come first.</summary>
    public DateTime PublishedAt { get; init; }

    // Who runs it. Slug and name are empty where guests may not see the partner.
    public Guid? OwnerKey { get; init; }
    public string? OwnerSlug { get; init; }
    public string? OwnerName { get; init; }
    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }
    public string? ContactPhone { get; init; }
    public string? DeputyName { get; init; }
    public string? DeputyMail { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public DateOnly? NextConfirmation { get; init; }

    // Where it belongs. The keys may point at solutions that guests may not see; the shelf leaves those out.
    public string? Themenfeld { get; init; }
    public IReadOnlyList<string> Services { get; init; } = [];
    public IReadOnlyList<Guid> BasedOnKeys { get; init; } = [];
    public IReadOnlyList<Guid> InterfaceKeys { get; init; } = [];
    public IReadOnlyList<Guid> RelatedKeys { get; init; } = [];
    public IReadOnlyList<TextLink> Links { get; init; } = [];

    // What it is made of, and who keeps it running.
    public string? Product { get; init; }
    public string? Vendor { get; init; }
    public string? Operator { get; init; }
    public string? Version { get; init; }
    public DateOnly? Since { get; init; }
    public string? Hosting { get; init; }

    // How others get it.
    public string? ReusePath { get; init; }
    public bool? Efa { get; init; }
    public string? ReusePrerequisites { get; init; }
    public IReadOnlyList<TextLink> ReuseLinks { get; init; } = [];
    public string? Licence { get; init; }

    /// <summary>What only its category has; the other two are null.</summary>
    public OnlineServiceFacts? OnlineService { get; init; }

    /// <inheritdoc cref="OnlineService"/>
    public BasicServiceFacts? BasicService { get; init; }

    /// <inheritdoc cref="OnlineService"/>
    public InterfaceFacts? Interface { get; init; }

    public ProtectionFacts Protection { get; init; } = new();
}

/// <summary>What is told of an Online-Dienst alone. How often it is used is for partners only.</summary>
public sealed record OnlineServiceFacts
{
    /// <summary>The OZG's Reifegrad with its number, such as <c>3 Online-Leistung</c>.</summary>
    public string? Maturity { get; init; }
    public string? PublicUrl { get; init; }

    /// <summary>The Vertrauensniveau at which users identify themselves.</summary>
    public string? IdentificationLevel { get; init; }
    public bool? Payment { get; init; }
}

/// <summary>What is told of a Basisdienst alone.</summary>
public sealed record BasicServiceFacts
{
    public string? Function { get; init; }
    public string? ConnectableServices { get; init; }
}

/// <summary>What is told of a Schnittstelle alone.</summary>
public sealed record InterfaceFacts
{
    public string? FromSystem { get; init; }
    public string? ToSystem { get; init; }

    /// <summary>The name of the standard, such as XMeld, FIT-Connect or REST.</summary>
    public string? Standard { get; init; }
    public string? DataGroups { get; init; }
    public string? Direction { get; init; }
    public string? Frequency { get; init; }
    public string? DocumentationUrl { get; init; }
}

/// <summary>Data protection, accessibility and AI. The protection need is for partners only.</summary>
public sealed record ProtectionFacts
{
    public string? PersonalData { get; init; }
    public string? ProcessingContract { get; init; }
    public DateOnly? ImpactAssessmentOn { get; init; }
    public string? Accessibility { get; init; }
    public DateOnly? AccessibilityCheckedOn { get; init; }
    public string? Ai { get; init; }
    public string? AiPurpose { get; init; }
}
