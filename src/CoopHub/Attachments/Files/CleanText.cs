using System.Globalization;
using System.Text;

namespace CoopHub.Attachments.Files;

/// <summary>Takes out of a text what is not shown but acts: control characters, marks that turn the direction of writing, halves of characters.</summary>
internal static class CleanText
{
    /// <summary>The text on one line, with single spaces and composed characters.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Whole(text))
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                clean.Append(' ');
            }
            else if (!IsHidden(rune))
            {
                clean.Append(rune);
            }
        }
        return string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a character must not go to the database: PostgreSQL keeps no zero, and nobody reads the others.</summary>
    public static bool IsDebris(Rune rune) => (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune == Rune.ReplacementChar;

    /// <summary>The characters of a text; halves of a pair come as the replacement character.</summary>
    public static IEnumerable<Rune> Whole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            yield return rune;
        }
    }

    // Format characters hold the marks for the direction of writing ("gpj.exe" read backwards) and those without width.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar;
}
