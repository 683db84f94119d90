using CoopHub.Search.Index;
using CoopHub.Search.Words;

namespace CoopHub.Search.Queries;

/// <summary>Finds what was probably meant by a word that nobody has written, among the words that the asker may see.</summary>
internal static class Speller
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;

    /// <summary>Whether nobody has written the word, as far as the asker may see, so that it may be a slip of the pen.</summary>
    public static bool Doubts(WordForms word, IndexWords index) =>
        !word.IsStopWord && word.Lower.Length >= ShortestWord && word.Lower.All(char.IsLetter) && !IsKnown(word, index);

    /// <summary>The meant word as it stands in the index; null if nothing is near.</summary>
    public static string? Correct(WordForms word, IndexWords index)
    {
        var edits = word.Lower.Length >= LongWord ? 2 : 1;
        return index.Near(IndexFields.Exact, word.Lower, edits)
            .Select(near => (near, Edits: EditDistance.Between(word.Lower, near), Count: index.Count(IndexFields.Exact, near)))
            .OrderBy(candidate => candidate.Edits).ThenByDescending(candidate => candidate.Count).ThenBy(candidate => candidate.near, StringComparer.Ordinal)
            .Select(candidate => candidate.near)
            .FirstOrDefault(near => index.Knows(IndexFields.Exact, near));
    }

    // A compound that nobody has written is no slip of the pen if its parts are known.
    private static bool IsKnown(WordForms word, IndexWords index) =>
        index.Knows(IndexFields.All, word.Whole.Stem)
        || index.Knows(IndexFields.Exact, word.Lower)
        || (word.Parts.Count > 0 && word.Parts.All(part => index.Knows(IndexFields.All, part.Stem)));
}
