using CoopHub.Catalogue;

namespace CoopHub.Solutions.Usages;

/// <summary>What is used. The numbers are kept in the database.</summary>
public enum SubjectKind
{
    Solution = 0,
    Product = 1,
}

/// <summary>What counts as use.</summary>
public static class Use
{
    /// <summary>Whether a partner counts as user: what is wanted or planned does not, and what is over no longer does.</summary>
    public static bool IsInUse(this LifeCycle state) => state is LifeCycle.Introducing or LifeCycle.Running or LifeCycle.Retiring;
}

/// <summary>A Nutzung: that a partner uses a solution or a product, and how. There is one for each partner and subject.</summary>
public sealed class UsageRow
{
    public Guid Key { get; set; } = Guid.CreateVersion7();
    public SubjectKind Kind { get; set; }

    /// <summary>The key of the solution's or product's document.</summary>
    public Guid Subject { get; set; }

    /// <summary>The key of the partner that uses it.</summary>
    public Guid Partner { get; set; }
    public LifeCycle State { get; set; }
    public DateOnly? Since { get; set; }
    public DateOnly? Until { get; set; }
    public string? Version { get; set; }
    public string? Hosting { get; set; }

    /// <summary>Who runs it for the partner.</summary>
    public string? Provider { get; set; }

    // The local contact: an office and its mailbox, no person.
    public string? ContactName { get; set; }
    public string? ContactMail { get; set; }

    /// <summary>How often the partner uses it in a year; costs are shared by it.</summary>
    public int? CasesPerYear { get; set; }

    /// <summary>For the own house alone.</summary>
    public string? Notes { get; set; }

    /// <summary>A Landkreis states it for all its Kommunen.</summary>
    public bool ForDistrict { get; set; }

    /// <summary>The ARS of the Kommunen for which it does not hold, parted by blanks.</summary>
    public string OptOuts { get; set; } = "";

    /// <summary>Entered by somebody else; it counts as reported until the partner confirms it.</summary>
    public bool Reported { get; set; }

    /// <summary>The member who stated it last.</summary>
    public Guid? StatedBy { get; set; }

    /// <summary>When it was last stated or confirmed, in UTC.</summary>
    public DateTime StatedAt { get; set; }

    /// <summary>Changes with every write, so that two who change it do not overwrite each other.</summary>
    public Guid Revision { get; set; }
}

/// <summary>What can be done to a usage. The numbers are kept in the database.</summary>
public enum UsageAct
{
    Stated = 0,
    Reported = 1,
    Changed = 2,
    Confirmed = 3,
    Refused = 4,
    CarriedOver = 5,
}

/// <summary>Something that somebody did to a usage.</summary>
public sealed class UsageEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid Usage { get; set; }
    public UsageAct Act { get; set; }
    public LifeCycle State { get; set; }
    public bool ForDistrict { get; set; }

    /// <summary>Who did it; null where the program did.</summary>
    public Guid? Member { get; set; }

    /// <summary>The partner that the member acted for; null for the office.</summary>
    public Guid? ByPartner { get; set; }
    public DateTime At { get; set; }
}

/// <summary>The contract behind a usage. It stands apart, so that whoever reads usages of others never has it in hand.</summary>
public sealed class ContractRow
{
    /// <summary>The usage that it belongs to.</summary>
    public Guid Usage { get; set; }
    public string? Number { get; set; }

    /// <summary>With whom it was made.</summary>
    public string? Party { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public int? NoticeMonths { get; set; }
    public DateOnly? EarliestTermination { get; set; }

    /// <summary>Options to extend it, in words.</summary>
    public string? Extensions { get; set; }

    /// <summary>The quarter in which the successor shall be procured, such as <c>2027-Q1</c>.</summary>
    public string? Procurement { get; set; }

    /// <summary>Euros a year.</summary>
    public decimal? YearlyCost { get; set; }

    /// <summary>Whether other partners may see when it can end; price and number they never see.</summary>
    public bool SharesWindow { get; set; }
    public Guid Revision { get; set; }
}
