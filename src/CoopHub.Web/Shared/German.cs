using System.Globalization;

namespace CoopHub.Web.Shared;

/// <summary>How dates, numbers and counts read in German.</summary>
public static class German
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Such as <c>3. November 2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("d. MMMM yyyy", s_german);

    /// <summary>The form that machines read: <c>2026-11-03</c>.</summary>
    public static string MachineDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1.234,50 €</c>.</summary>
    public static string Euro(decimal amount) => amount.ToString("#,0.00", s_german) + "\u00A0€";

    public static string Number(int number) => number.ToString("N0", s_german);

    /// <summary>Such as <c>1 Lösung</c> or <c>28 Lösungen</c>.</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>The number to dial, for a <c>tel:</c> link: digits and a leading plus.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where((sign, at) => char.IsAsciiDigit(sign) || (sign == '+' && at == 0)));
}
