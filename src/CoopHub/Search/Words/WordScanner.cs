using System.Text;

namespace CoopHub.Search.Words;

/// <summary>
/// Finds the words of a German text the way its writers mean them: gender marks belong to the word (<c>Bürger:innen</c>,
/// <c>Bürger*innen</c>, <c>BürgerInnen</c>, <c>Bürger(innen)</c>), hyphens and capitals part it, and the sign in
/// <c>OpenR@thaus</c> is a letter while the one in a mail address is not.
/// </summary>
internal static class WordScanner
{
    private static readonly string[] s_feminine = ["innen", "in"];
    private static readonly string[] s_endings = ["en", "r", "n", "e", "s", "m"];

    /// <summary>No word is longer than this; what is longer is cut, so that a wall of letters costs nothing.</summary>
    public const int LongestWord = 64;

    // From here on (U+0250) there are letters and marks that Unicode knows several ways to write.
    private const char FirstMarked = '\u0250';

    public static IEnumerable<SurfaceWord> Scan(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var word = Read(text, at);
            at = word.End;
            yield return word;
        }
    }

    /// <summary>The word that begins at this place.</summary>
    public static SurfaceWord Read(string text, int start) => PlainEnd(text, start) is var end && end > start ? Plain(text[start..end], start) : ReadAny(text, start);

    /// <summary>
    /// Where the word at this place ends if it is letters and nothing else, with no capital but the first, as most are: there is
    /// nothing to join, to part or to compose. The place itself if it is another word.
    /// </summary>
    public static int PlainEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] < FirstMarked && char.IsLetter(text[end]) && (end == start || char.IsLower(text[end])))
        {
            end++;
        }
        var isEnd = end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '.' or ',' or ';' or '!' or '?' or '"';
        return isEnd && end - start <= LongestWord ? end : start;
    }

    private static SurfaceWord Plain(string word, int start) => new(word, start, start + word.Length, [word]);

    private static SurfaceWord ReadAny(string text, int start)
    {
        var pieces = new List<string>(1);
        var piece = new StringBuilder();
        var at = start;
        while (at < text.Length && at - start < LongestWord)
        {
            var letter = text[at];
            if (IsBinnenI(text, at, piece.Length))
            {
                piece.Append('i');
                at++;
            }
            else if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                piece.Append(letter);
                at++;
            }
            else if (letter == '\u00AD')
            {
                at++;
            }
            else if (letter == '@' && IsLetterSign(text, at))
            {
                piece.Append('a');
                at++;
            }
            else if (GenderMark(text, at, piece) is var length and > 0)
            {
                at += length;
                if (IsLetter(text, at))
                {
                    // "Ärzt:innenmangel": the mark shows where the compound parts.
                    Finish(pieces, piece);
                }
            }
            else if (IsHyphen(letter) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
            {
                Finish(pieces, piece);
                at++;
            }
            else
            {
                break;
            }
        }
        Finish(pieces, piece);
        return new SurfaceWord(text[start..at], start, at, pieces);
    }

    private static void Finish(List<string> pieces, StringBuilder piece)
    {
        if (piece.Length > 0)
        {
            CapitalBreaks.Split(piece.ToString().Normalize(), pieces);
            piece.Clear();
        }
    }

    private static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    // "BürgerInnen", "LehrerIn": a capital I within a word that goes on as the feminine ending.
    private static bool IsBinnenI(string text, int at, int before) =>
        before >= 3 && text[at] == 'I' && char.IsLower(text[at - 1])
        && (StartsWith(text, at + 1, "nnen") || (StartsWith(text, at + 1, "n") && !IsLetter(text, at + 2)));

    private static bool IsLetterSign(string text, int at)
    {
        if (!IsLetter(text, at - 1) || !IsLetter(text, at + 1))
        {
            return false;
        }
        var end = at + 1;
        while (IsLetter(text, end) || (end < text.Length && IsHyphen(text[end])))
        {
            end++;
        }
        return !(end < text.Length && text[end] == '.' && IsLetter(text, end + 1));
    }

    /// <summary>How many characters a gender mark at this place takes; its feminine ending joins the piece.</summary>
    private static int GenderMark(string text, int at, StringBuilder piece)
    {
        if (piece.Length < 3 || text[at] is not (':' or '*' or '_' or '·' or '/' or '('))
        {
            return 0;
        }
        var opened = text[at] == '(';
        var from = at + 1 < text.Length && IsHyphen(text[at + 1]) ? at + 2 : at + 1;
        foreach (var ending in s_feminine)
        {
            var to = from + ending.Length;
            if (StartsWith(text, from, ending) && (opened ? to < text.Length && text[to] == ')' : ending == "innen" || !IsLetter(text, to)))
            {
                piece.Append(ending);
                return to - at + (opened ? 1 : 0);
            }
        }
        return text[at] is ':' or '*' or '_' ? EndingAfterMark(text, at, from) : 0;
    }

    // "jede:r", "ein*e": the mark and the other ending say nothing that the word does not.
    private static int EndingAfterMark(string text, int at, int from)
    {
        var ending = s_endings.FirstOrDefault(ending => StartsWith(text, from, ending) && !IsLetter(text, from + ending.Length));
        return ending is null ? 0 : from + ending.Length - at;
    }

    private static bool StartsWith(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
