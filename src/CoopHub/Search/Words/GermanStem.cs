using System.Text;

namespace CoopHub.Search.Words;

/// <summary>
/// Takes German endings off a folded word, by the rules of CISTEM (Weissweiler and Fraser, "Developing a Stemmer for German
/// Based on a Comparative Analysis of Publicly Available Stemmers", 2017), without its rule for the prefix ge-, which
/// parts Gerät from Geräte.
/// </summary>
internal static class GermanStem
{
    public static string Of(string folded)
    {
        if (folded.Length <= 3 || !char.IsLetter(folded[^1]))
        {
            return folded;
        }
        var word = Pack(folded);
        while (word.Length > 3)
        {
            if (word.Length > 5 && Ends(word, "em", "er", "nd"))
            {
                word.Length -= 2;
            }
            else if (word[^1] is 't' or 'e' or 's' or 'n')
            {
                word.Length--;
            }
            else
            {
                break;
            }
        }
        return Unpack(word);
    }

    private static bool Ends(StringBuilder word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word[^2] == ending[0] && word[^1] == ending[1])
            {
                return true;
            }
        }
        return false;
    }

    // Letters that belong together count as one, and the second of a pair is protected, until the endings are off.
    private static StringBuilder Pack(string word)
    {
        var packed = new StringBuilder(word.Replace("sch", "$", StringComparison.Ordinal).Replace("ei", "%", StringComparison.Ordinal).Replace("ie", "&", StringComparison.Ordinal));
        for (var at = 1; at < packed.Length; at++)
        {
            if (packed[at] == packed[at - 1] && packed[at] != '*')
            {
                packed[at] = '*';
            }
        }
        return packed;
    }

    private static string Unpack(StringBuilder packed)
    {
        for (var at = 1; at < packed.Length; at++)
        {
            if (packed[at] == '*')
            {
                packed[at] = packed[at - 1];
            }
        }
        return packed.Replace("%", "ei").Replace("&", "ie").Replace("$", "sch").ToString();
    }
}
