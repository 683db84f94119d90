using System.Text;

namespace CoopHub.Search.Words;

/// <summary>
/// Writes a word so that its spellings become one: lower case, <c>ä ae → a</c>, <c>ß → ss</c>, accents dropped. An <c>e</c>
/// after <c>a</c>, <c>o</c> or <c>u</c> is dropped as the second half of an umlaut, but not after a vowel or q and u
/// (<c>neue</c>, <c>Quelle</c>): the rule of Lucene's GermanNormalizationFilter, after J. Caumanns' German2 algorithm.
/// </summary>
internal static class GermanFolding
{
    private enum Before
    {
        Other,
        Vowel,
        HalfUmlaut,
    }

    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length + 2);
        var before = Before.Other;
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            before = Append(folded, letter, before);
        }
        return folded.ToString();
    }

    private static Before Append(StringBuilder folded, char letter, Before before)
    {
        switch (letter)
        {
            case 'a' or 'o':
                folded.Append(letter);
                return Before.HalfUmlaut;
            case 'u':
                folded.Append(letter);
                return before == Before.Other ? Before.HalfUmlaut : Before.Vowel;
            case 'e':
                if (before != Before.HalfUmlaut)
                {
                    folded.Append(letter);
                }
                return Before.Vowel;
            case 'i' or 'q' or 'y':
                folded.Append(letter);
                return Before.Vowel;
            case 'ä' or 'ö' or 'ü':
                folded.Append(letter switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' });
                return Before.Vowel;
            case 'ß':
                folded.Append("ss");
                return Before.Other;
            default:
                AppendPlain(folded, letter);
                return Before.Other;
        }
    }

    private static void AppendPlain(StringBuilder folded, char letter)
    {
        if (letter < '\u0080')
        {
            folded.Append(letter);
            return;
        }
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part))
            {
                folded.Append(part);
            }
        }
    }
}
