using System.Globalization;

namespace CoopHub.Partners;

/// <summary>What an import does with one Kommune.</summary>
/// <param name="Before">What is known of it; null if it is new.</param>
/// <param name="After">What the file says.</param>
public sealed record MunicipalityChange(Municipality? Before, Municipality After)
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    public bool IsNew => Before is null;
    public bool IsUnchanged => Before == After;

    /// <summary>The fields that differ, each as "field: old → new", in German.</summary>
    public IEnumerable<string> Differences => Before is null
        ? []
        : new[]
        {
            Difference("Name", Before.Name, After.Name),
            Difference("Typ", Before.Kind, After.Kind),
            Difference("AGS", Before.Ags?.Digits, After.Ags?.Digits),
            Difference("Einwohner", Before.Inhabitants?.ToString("N0", s_german), After.Inhabitants?.ToString("N0", s_german)),
            Difference("Stand", Before.InhabitantsOn?.ToString(s_german), After.InhabitantsOn?.ToString(s_german)),
        }.OfType<string>();

    private static string? Difference(string field, string? before, string? after) =>
        before == after ? null : $"{field}: {before ?? "leer"} → {after ?? "leer"}";
}
