using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoopHub.Web.Shared;

/// <summary>Reads what was typed into a form; what cannot be read is named beside its field in German.</summary>
public sealed class Typed(ModelStateDictionary faults)
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>A day, as browsers send it (2026-12-31) or as people write it (31.12.2026).</summary>
    public DateOnly? Day(string name, string? text) => Read<DateOnly>(name, text, "Bitte geben Sie ein Datum an, zum Beispiel 31.12.2027.", typed =>
        DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    public int? Whole(string name, string? text) => Read<int>(name, text, "Bitte geben Sie eine ganze Zahl an.", typed =>
        int.TryParse(typed, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, s_german, out var number) ? number : null);

    /// <summary>A number such as <c>1.234,50</c>.</summary>
    public decimal? Fraction(string name, string? text) => Read<decimal>(name, text, "Bitte geben Sie eine Zahl an, zum Beispiel 1.234,50.", typed =>
        decimal.TryParse(typed, NumberStyles.Number, s_german, out var number) ? number : null);

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>How a day stands in the field of a form.</summary>
    public static string? Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How a number stands in the field of a form.</summary>
    public static string? Field(decimal? number) => number?.ToString("0.##", s_german);

    private T? Read<T>(string name, string? text, string complaint, Func<string, T?> read)
        where T : struct
    {
        if (Text(text) is not { } typed)
        {
            return null;
        }
        var value = read(typed);
        if (value is null)
        {
            faults.AddModelError(name, complaint);
        }
        return value;
    }
}
