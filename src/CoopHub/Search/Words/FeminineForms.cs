namespace CoopHub.Search.Words;

/// <summary>Leads feminine forms of persons to the common one: Bürgerinnen and Lehrerin to Bürger and Lehrer, Ärztin to Arzt.</summary>
internal static class FeminineForms
{
    private static readonly HashSet<string> s_no = new(StringComparer.Ordinal)
    {
        "beginnen", "gewinnen", "besinnen", "entrinnen", "entsinnen", "gerinnen", "verrinnen", "spinnen", "sinnen", "rinnen", "binnen",
        "drinnen", "hierinnen", "ersinnen", "nachsinnen", "abgewinnen", "zuruckgewinnen", "linnen", "zinnen", "minnen", "pinnen",
        "kamerin", "heparin", "margerin", "glyzerin", "tangerin",
    };

    /// <param name="folded">A folded word.</param>
    /// <param name="isNoun">Says whether a folded word is known as a noun.</param>
    public static string ToCommon(string folded, Func<string, bool> isNoun)
    {
        if (folded.Length < 6 || s_no.Contains(folded))
        {
            return folded;
        }
        if (folded.EndsWith("innen", StringComparison.Ordinal) && folded.Length >= 8)
        {
            return folded[..^5];
        }
        if (folded.EndsWith("erin", StringComparison.Ordinal) && folded.Length >= 7)
        {
            return folded[..^2];
        }
        return folded.EndsWith("in", StringComparison.Ordinal) && folded.Length >= 7 && isNoun(folded[..^2]) ? folded[..^2] : folded;
    }
}
