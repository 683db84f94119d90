namespace CoopHub.Search.Words;

/// <summary>Leads nouns to the verb or adjective that they come from: Anmeldung to anmelden, Zuständigkeit to zuständig.</summary>
internal static class Derivations
{
    private static readonly string[] s_endings = ["igkeit", "ungen", "keiten", "heiten", "schaften", "ung", "keit", "heit"];

    /// <summary>The stem of what the word comes from; null if it is not derived.</summary>
    public static string? Origin(string folded)
    {
        foreach (var ending in s_endings)
        {
            if (folded.Length >= ending.Length + 4 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                var rest = folded[..^ending.Length];
                return GermanStem.Of(ending == "igkeit" ? rest + "ig" : rest);
            }
        }
        return null;
    }
}
