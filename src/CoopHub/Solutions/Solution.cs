using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Members;

namespace CoopHub.Solutions;

/// <summary>
/// A write-up of something a partner runs. What is told of it to some only is handed out by <see cref="ClosedFacts"/> alone.
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

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTime ChangedAt { get; init; }

    // Who runs it. Slug and name are empty where the viewer may not see the partner.
    public Guid? OwnerKey { get; init; }
    public RecordOwner Owner => new(OwnerKey, GroupKey);

    /// <summary>The working group that it was written for; null where it was for none.</summary>
    public Guid? GroupKey { get; init; }
    public string? OwnerSlug { get; init; }
    public string? OwnerName { get; init; }
    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }
    public string? ContactPhone { get; init; }
    public string? DeputyName { get; init; }
    public string? DeputyMail { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public DateOnly? NextConfirmation { get; init; }

    /// <summary>How often the partner is asked whether it still holds, in months; null for the usual <see cref="SolutionFreshness.UsualMonths"/>.</summary>
    public int? ConfirmationMonths { get; init; }

    // Where it belongs. The keys may point at solutions that the viewer may not see; the shelf leaves those out.
    public string? Themenfeld { get; init; }
    public IReadOnlyList<string> Services { get; init; } = [];
    public IReadOnlyList<Guid> BasedOnKeys { get; init; } = [];
    public IReadOnlyList<Guid> InterfaceKeys { get; init; } = [];
    public IReadOnlyList<Guid> RelatedKeys { get; init; } = [];
    public IReadOnlyList<TextLink> Links { get; init; } = [];

    // What it is made of, and who keeps it running. Names and addresses are empty where the viewer may not see product or vendor.
    public Guid? ProductKey { get; init; }
    public string? Product { get; init; }
    public string? ProductPath { get; init; }
    public Guid? VendorKey { get; init; }
    public string? Vendor { get; init; }
    public string? VendorPath { get; init; }
    public string? Operator { get; init; }
    public string? Version { get; init; }
    public DateOnly? Since { get; init; }
    public string? Hosting { get; init; }

    // How others get it.
    public string? ReusePath { get; init; }
    public bool? Efa { get; init; }

    /// <summary>Whether another partner may use it without a tender of its own; null where nobody has said.</summary>
    public bool? WithoutTender { get; init; }
    public string? ReusePrerequisites { get; init; }
    public string? ReuseContractPartner { get; init; }
    public string? ReuseBlockers { get; init; }
    public IReadOnlyList<TextLink> ReuseLinks { get; init; } = [];
    public string? Licence { get; init; }

    /// <summary>What only its category has; the other two are null.</summary>
    public OnlineServiceFacts? OnlineService { get; init; }

    /// <inheritdoc cref="OnlineService"/>
    public BasicServiceFacts? BasicService { get; init; }

    /// <inheritdoc cref="OnlineService"/>
    public InterfaceFacts? Interface { get; init; }

    public ProtectionFacts Protection { get; init; } = new();

    // No page, list or export outside this floor reads these; they ask below.
    internal IReadOnlyList<ClosedFact> Closed { get; init; } = [];

    internal SolutionCosts Figures { get; init; } = new(null, null, null, null);
    internal string? CostsVisibility { get; init; }

    /// <summary>What it costs, in figures to reckon with; null for a viewer who may not see costs.</summary>
    public SolutionCosts? Costs(Viewer viewer) => FieldVisibility.MaySee(viewer, ProtectedField.Costs, CostsVisibility, Visibility, Owner) ? Figures : null;

    /// <summary>Whether readers are told the way to it. An EfA-Leistung without one is a promise that nobody can take up.</summary>
    public bool LacksReusePath => Category == SolutionCategory.OnlineService && Efa == true && string.IsNullOrEmpty(ReusePath);

    /// <summary>What is told of it beyond what stands above, as far as the viewer may see it.</summary>
    public IReadOnlyList<ClosedFact> ClosedFacts(Viewer viewer) =>
        [.. Closed.Where(fact => FieldVisibility.MaySee(viewer, fact.Field, fact.Mark, Visibility, Owner))];
}

/// <summary>A fact that may be kept closer than its solution.</summary>
/// <param name="Field">What kind of fact it is.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Text">What it says.</param>
/// <param name="Mark">What was said about who sees it; empty means the usual.</param>
public sealed record ClosedFact(ProtectedField Field, string Label, string Text, string? Mark)
{
    /// <summary>Who sees it, in the words of the badge.</summary>
    public string Visibility => string.IsNullOrWhiteSpace(Mark) ? FieldVisibility.Default(Field) : Mark;
}

/// <summary>What the partner says that a solution costs. Null is not said, never zero.</summary>
/// <param name="OneOffDays">Person days to bring it in.</param>
/// <param name="OneOffCost">Euros to bring it in.</param>
/// <param name="RunningCost">Euros a year.</param>
/// <param name="CasesPerYear">How often it is used in a year.</param>
public sealed record SolutionCosts(decimal? OneOffDays, decimal? OneOffCost, decimal? RunningCost, int? CasesPerYear);

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
