using CoopHub.Catalogue;
using CoopHub.Members;
using CoopHub.Partners;

namespace CoopHub.Solutions.Usages;

/// <summary>A usage as a viewer may see it. What is for the own house alone is empty for others.</summary>
public sealed record Usage(Guid Key, UsageSubject Subject, Partner Partner, LifeCycle State)
{
    public string Path => "/nutzungen/" + Key;
    public RecordOwner Owner => new(Partner.Key);

    /// <summary>The partner that stated it: the Landkreis where it speaks for the Kommune.</summary>
    public Guid StatedFor { get; init; }

    /// <summary>True where the Landkreis speaks for this partner.</summary>
    public bool ByDistrict { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public string? Version { get; init; }
    public string? Hosting { get; init; }
    public string? Provider { get; init; }
    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }
    public int? CasesPerYear { get; init; }
    public string? Notes { get; init; }
    public bool ForDistrict { get; init; }
    public IReadOnlyList<string> OptOuts { get; init; } = [];

    /// <summary>The Kommunen for which it holds beside the own house.</summary>
    public IReadOnlyList<Municipality> Municipalities { get; init; } = [];
    public bool Reported { get; init; }

    /// <summary>When it was last stated or confirmed, in UTC.</summary>
    public DateTime StatedAt { get; init; }
    public Guid Revision { get; init; }

    /// <summary>When the contract can end; null where there is none, or where the partner has not agreed to show it.</summary>
    public ContractWindow? Window { get; init; }
}

/// <summary>One entry of the history of a usage.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Act">What was done.</param>
/// <param name="State">The step that was stated.</param>
/// <param name="ForDistrict">Whether it was stated for all Kommunen of a Landkreis.</param>
/// <param name="MemberName">Who did it.</param>
/// <param name="PartnerName">For which partner; null for the office.</param>
public sealed record UsageEvent(DateTime At, UsageAct Act, LifeCycle State, bool ForDistrict, string MemberName, string? PartnerName);
