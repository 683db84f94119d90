using CoopHub.Solutions;
using CoopHub.Web.Shared;

namespace CoopHub.Web.Solutions;

/// <summary>One fact about a solution; with an address it becomes a link.</summary>
public sealed record Fact(string Label, string Text, string? Address = null);

/// <summary>Facts that belong together under one heading.</summary>
public sealed record FactGroup(string Title, IReadOnlyList<Fact> Facts);

/// <summary>Sorts what is known about a solution into groups; what is not known is left out.</summary>
internal static class SolutionFacts
{
    public static IReadOnlyList<FactGroup> Of(Solution solution) =>
    [
        .. new[] { OfCategory(solution), Technology(solution), Place(solution), Protection(solution.Protection) }
            .OfType<FactGroup>().Where(group => group.Facts.Count > 0),
    ];

    private static FactGroup? OfCategory(Solution solution) => solution switch
    {
        { OnlineService: { } online } => Group("Der Online-Dienst",
            ("Reifegrad", online.Maturity), ("Vertrauensniveau", online.IdentificationLevel), ("Bezahlung im Dienst", YesNo(online.Payment)),
            ("Zum Dienst", online.PublicUrl)),
        { BasicService: { } basic } => Group("Der Basisdienst", ("Funktion", basic.Function), ("Anschließbare Dienste", basic.ConnectableServices)),
        { Interface: { } joint } => Group("Die Schnittstelle",
            ("Von", joint.FromSystem), ("Nach", joint.ToSystem), ("Richtung", joint.Direction), ("Standard", joint.Standard),
            ("Daten", joint.DataGroups), ("Häufigkeit", joint.Frequency), ("Dokumentation", joint.DocumentationUrl)),
        _ => null,
    };

    private static FactGroup Technology(Solution solution)
    {
        var rest = Group("Technik und Betrieb", ("Version", solution.Version), ("Betreiber", solution.Operator), ("Betriebsort", solution.Hosting), ("Lizenz", solution.Licence));
        return rest with { Facts = [.. Linked("Produkt", solution.Product, solution.ProductPath), .. Linked("Hersteller", solution.Vendor, solution.VendorPath), .. rest.Facts] };
    }

    private static IEnumerable<Fact> Linked(string label, string? text, string? path) => text is null ? [] : [new Fact(label, text, path)];

    private static FactGroup Place(Solution solution)
    {
        List<Fact> facts = solution.Services.Count == 0 ? [] : [new Fact("OZG-Leistungen", string.Join("; ", solution.Services))];
        if (solution.Themenfeld is { Length: > 0 } field)
        {
            facts.Add(new Fact("Themenfeld", field, "/loesungen?themenfeld=" + Uri.EscapeDataString(field)));
        }
        if (solution.Tags.Count > 0)
        {
            facts.Add(new Fact("Schlagworte", string.Join(", ", solution.Tags)));
        }
        return new FactGroup("Zuordnung", facts);
    }

    private static FactGroup Protection(ProtectionFacts facts) => Group("Datenschutz, Barrierefreiheit und KI",
        ("Personenbezogene Daten", facts.PersonalData), ("Vertrag zur Auftragsverarbeitung", facts.ProcessingContract),
        ("Datenschutz-Folgenabschätzung", Date(facts.ImpactAssessmentOn)), ("Barrierefreiheit", facts.Accessibility),
        ("Barrierefreiheit geprüft am", Date(facts.AccessibilityCheckedOn)), ("Einsatz von KI", facts.Ai), ("Zweck der KI", facts.AiPurpose));

    private static FactGroup Group(string title, params (string Label, string? Text)[] facts) =>
        new(title, [.. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => new Fact(fact.Label, fact.Text!, Address(fact.Text!)))]);

    private static string? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;

    private static string? YesNo(bool? value) => value switch { true => "ja", false => "nein", null => null };

    private static string? Date(DateOnly? day) => day is { } known ? German.Date(known) : null;
}
