using System.Collections.Concurrent;

namespace CoopHub.Search.Words;

/// <summary>Knows under which forms a word is found: the same for texts and for questions, or they would not meet.</summary>
internal sealed class GermanWords(Vocabulary vocabulary)
{
    // Texts repeat their words: with this many remembered (about 30 MB), hardly one in twenty is worked out anew.
    private const int MostRemembered = 60_000;
    private readonly Decompounder _decompounder = new(vocabulary);
    private readonly ConcurrentDictionary<string, WordForms> _remembered = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The words that compounds are taken apart with.</summary>
    public Vocabulary Vocabulary => vocabulary;

    public WordForms Of(SurfaceWord word)
    {
        if (_remembered.TryGetValue(word.Raw, out var known))
        {
            return known;
        }
        var forms = WorkOut(word.Pieces);
        if (Interlocked.Increment(ref _count) > MostRemembered)
        {
            Forget();
        }
        _remembered[word.Raw] = forms;
        return forms;
    }

    /// <summary>The forms of a word written in one.</summary>
    public WordForms Of(string word) => Of(new SurfaceWord(word, 0, word.Length, [word]));

    /// <summary>Gives back the memory of words that were worked out; they are worked out anew when somebody asks.</summary>
    public void Forget()
    {
        _remembered.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    private WordForms WorkOut(IReadOnlyList<string> pieces)
    {
        var joined = pieces.Count == 1 ? pieces[0] : string.Concat(pieces);
        var lower = joined.ToLowerInvariant();
        var folded = GermanFolding.Fold(joined);
        var common = FeminineForms.ToCommon(folded, vocabulary.IsNoun);
        var whole = FormOf(common);
        var parts = new List<WordForm>();
        AddParts(common, parts);
        if (pieces.Count > 1)
        {
            AddPieces(pieces, parts);
        }
        return new WordForms(
            lower,
            folded,
            whole,
            [.. parts.DistinctBy(part => part.Stem).Where(part => part.Stem != whole.Stem)],
            pieces.Count == 1 ? [] : [.. pieces.Select(piece => piece.ToLowerInvariant()).Where(piece => piece.Length > 1)],
            pieces.Count == 1 && StopWords.Contains(lower));
    }

    private void AddPieces(IReadOnlyList<string> pieces, List<WordForm> parts)
    {
        string? before = null;
        foreach (var piece in pieces)
        {
            var folded = FeminineForms.ToCommon(GermanFolding.Fold(piece), vocabulary.IsNoun);
            if (folded.Length > 1 && !StopWords.Contains(piece.ToLowerInvariant()))
            {
                parts.Add(FormOf(folded));
                AddParts(folded, parts);
            }
            if (before is not null && pieces.Count > 2)
            {
                parts.Add(FormOf(before + folded));
            }
            before = folded;
        }
    }

    private void AddParts(string folded, List<WordForm> parts)
    {
        foreach (var part in _decompounder.Split(folded))
        {
            parts.Add(FormOf(FeminineForms.ToCommon(part, vocabulary.IsNoun)));
        }
    }

    private static WordForm FormOf(string folded)
    {
        var stem = GermanStem.Of(folded);
        return new WordForm(stem, Derivations.Origin(folded) is { } origin && origin != stem ? origin : null);
    }
}
