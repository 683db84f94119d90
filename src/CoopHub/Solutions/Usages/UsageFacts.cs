using System.Net.Mail;
using CoopHub.Catalogue;

namespace CoopHub.Solutions.Usages;

/// <summary>What is stated of a usage.</summary>
public sealed record UsageFacts
{
    /// <summary>The longest name, version or place.</summary>
    public const int LongestLine = 200;
    public const int LongestNotes = 4000;

    public LifeCycle State { get; init; } = LifeCycle.Running;
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

    /// <summary>The ARS of the Kommunen for which it does not hold.</summary>
    public IReadOnlyList<string> OptOuts { get; init; } = [];

    /// <summary>Where something may run; the choice of the solution's document type.</summary>
    public static readonly IReadOnlyList<string> HostingChoices = ["eigenes Rechenzentrum", "IT-Dienstleister", "Anbieter-Cloud", "hybrid"];

    public static UsageFacts Of(UsageRow row) => new()
    {
        State = row.State, Since = row.Since, Until = row.Until, Version = row.Version, Hosting = row.Hosting, Provider = row.Provider,
        ContactName = row.ContactName, ContactMail = row.ContactMail, CasesPerYear = row.CasesPerYear, Notes = row.Notes,
        ForDistrict = row.ForDistrict, OptOuts = row.OptOuts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };

    internal void WriteTo(UsageRow row)
    {
        (row.State, row.Since, row.Until, row.Version, row.Hosting, row.Provider) = (State, Since, Until, Text(Version), Text(Hosting), Text(Provider));
        (row.ContactName, row.ContactMail, row.CasesPerYear, row.Notes) = (Text(ContactName), Text(ContactMail), CasesPerYear, Text(Notes));
        (row.ForDistrict, row.OptOuts) = (ForDistrict, ForDistrict ? string.Join(' ', OptOuts.Distinct().Order(StringComparer.Ordinal)) : "");
    }

    /// <summary>What is wrong, by the name of the property; empty when nothing is.</summary>
    internal IReadOnlyDictionary<string, string> Complaints()
    {
        var wrong = new Dictionary<string, string>();
        if (Since > Until)
        {
            wrong[nameof(Until)] = "Das Ende liegt vor dem Beginn.";
        }
        if (CasesPerYear < 0)
        {
            wrong[nameof(CasesPerYear)] = "Bitte geben Sie eine Zahl ab null an.";
        }
        if (Text(ContactMail) is { } mail && !MailAddress.TryCreate(mail, out _))
        {
            wrong[nameof(ContactMail)] = "Das ist keine E-Mail-Adresse.";
        }
        if (Text(Hosting) is { } hosting && !HostingChoices.Contains(hosting))
        {
            wrong[nameof(Hosting)] = "Bitte wählen Sie einen Betriebsort aus der Liste.";
        }
        foreach (var (name, text) in new[] { (nameof(Version), Version), (nameof(Provider), Provider), (nameof(ContactName), ContactName), (nameof(ContactMail), ContactMail) }.Where(line => line.Item2?.Length > LongestLine))
        {
            wrong[name] = $"Bitte höchstens {LongestLine} Zeichen; es sind {text!.Length}.";
        }
        if (Notes?.Length > LongestNotes)
        {
            wrong[nameof(Notes)] = $"Bitte höchstens {LongestNotes} Zeichen; es sind {Notes.Length}.";
        }
        return wrong;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
