using System.Globalization;

namespace CoopHub.Partners;

/// <summary>What AGS and ARS have in common: only digits, and one of the sixteen Länder in front.</summary>
internal static class Key
{
    private const int Laender = 16;

    public static bool HoldsDigits(string? text, int count) =>
        text is not null && text.Length == count && text.All(char.IsAsciiDigit)
        && int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) is >= 1 and <= Laender;
}
