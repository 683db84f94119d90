namespace CoopHub.Search.Words;

/// <summary>
/// Leads nouns to the verb or adjective that they come from: Anmeldung to anmelden, Zuständigkeit to zuständig,
/// and adjectives to their nouns: standesamtlich to Standesamt.
/// </summary>
internal static class Derivations
{
    private static readonly string[] s_endings = ["lichem", "lichen", "licher", "liches", "liche", "lich", "lichkeit", "igkeit", "ungen", "keiten", "heiten", "schaften", "ung", "keit", "heit"];

    /// <summary>The stem of what the word comes from; null if it is not derived.</summary>
    public static string? Origin(string folded)
    {
        foreach (var ending in s_endings)
        {
            if (folded.Length >= ending.Length + 4 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                var rest = folded[..^ending.Length];
                return GermanStem.Of(ending switch { "igkeit" => rest + "ig", "lichkeit" => rest + "lich", _ => rest });
            }
        }
        return null;
    }
}
