using System.Globalization;

namespace CoopHub.Partners;

/// <summary>
/// The size class of a municipality by its inhabitants, in the usual steps of German municipal statistics
/// (Gemeindegrößenklassen of the Statistisches Bundesamt).
/// </summary>
public static class SizeClass
{
    private static readonly int[] s_steps = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>The class in words, or null where nobody counted.</summary>
    public static string? Of(int? inhabitants)
    {
        if (inhabitants is not { } count)
        {
            return null;
        }
        var above = Array.FindIndex(s_steps, step => count < step);
        return above switch
        {
            0 => $"unter {Number(s_steps[0])}",
            -1 => $"{Number(s_steps[^1])} und mehr",
            _ => $"{Number(s_steps[above - 1])} bis unter {Number(s_steps[above])}",
        };
    }

    private static string Number(int step) => step.ToString("N0", s_german);
}
