using System.Globalization;
using CoopHub.Cms.Published;
using CoopHub.Members;
using Umbraco.Cms.Core.Models.PublishedContent;
using static CoopHub.Solutions.SolutionDocument;

namespace CoopHub.Solutions;

/// <summary>Reads what a solution tells to some only: effort, costs, use, protection need, notes.</summary>
internal static class ClosedFactsReading
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    public static IReadOnlyList<ClosedFact> Of(IPublishedContent document)
    {
        var costs = document.Text(CostsVisibility);
        return
        [
            .. Fact(ProtectedField.Costs, "Personentage einmalig", Amount(document.Text(OneOffDays)), costs),
            .. Fact(ProtectedField.Costs, "Kosten einmalig", Amount(document.Text(OneOffCost), " €"), costs),
            .. Fact(ProtectedField.Costs, "Kosten im Jahr", Amount(document.Text(RunningCost), " €"), costs),
            .. Fact(ProtectedField.Costs, "Fälle im Jahr", Amount(document.Text(CasesPerYear)), costs),
            .. Fact(ProtectedField.Costs, "Kosten der Nachnutzung", document.Text(ReuseCost), costs),
            .. Fact(ProtectedField.ProtectionNeed, "Schutzbedarf", document.Text(ProtectionNeed), null),
            .. Fact(ProtectedField.InternalNotes, "Interne Notizen", document.Text(InternalNotes), null),
        ];
    }

    public static SolutionCosts Figures(IPublishedContent document) =>
        new(Number(document.Text(OneOffDays)), Number(document.Text(OneOffCost)), Number(document.Text(RunningCost)), document.Number(CasesPerYear));

    private static IEnumerable<ClosedFact> Fact(ProtectedField field, string label, string? text, string? mark) =>
        text is null ? [] : [new ClosedFact(field, label, text, mark)];

    private static string? Amount(string? text, string unit = "") =>
        Number(text) is { } amount ? amount.ToString("#,0.##", s_german) + unit : text;

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.CurrentCulture, out var number) ? number : null;
}
