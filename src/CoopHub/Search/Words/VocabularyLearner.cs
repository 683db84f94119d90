namespace CoopHub.Search.Words;

/// <summary>Counts the words of texts, one text at a time.</summary>
internal sealed class VocabularyLearner
{
    // A word of one text only is as often a slip of the pen as a word.
    private const int EnoughTexts = 2;
    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private int _texts;

    public void Read(string text)
    {
        _texts++;
        foreach (var piece in WordScanner.Scan(text).SelectMany(word => word.Pieces))
        {
            if (piece.Length >= 3 && piece.All(char.IsLetter))
            {
                Count(piece);
            }
        }
    }

    /// <summary>The learned words joined with others that were known before.</summary>
    public Vocabulary Done(IReadOnlyDictionary<string, VocabularyWord> known)
    {
        var words = new Dictionary<string, VocabularyWord>(known, StringComparer.Ordinal);
        foreach (var (word, counts) in _counts)
        {
            if (known.TryGetValue(word, out var before))
            {
                words[word] = before with { Documents = before.Documents + counts.Texts };
            }
            else if (counts.Texts >= EnoughTexts)
            {
                words[word] = FactsOf(counts, counts.Texts);
            }
        }
        return Vocabulary.Of(words);
    }

    /// <summary>The words read that nobody knew and that enough records of a site have by now, with their facts.</summary>
    /// <param name="known">What is known so far.</param>
    /// <param name="countTexts">Counts the texts of the site in which a word in lower case stands.</param>
    public Dictionary<string, VocabularyWord> New(Vocabulary known, Func<string, int> countTexts)
    {
        var words = new Dictionary<string, VocabularyWord>(StringComparer.Ordinal);
        foreach (var (piece, folded) in _folded.Where(word => known.Find(word.Value).Documents == 0))
        {
            if (!words.ContainsKey(folded) && countTexts(piece.ToLowerInvariant()) is var texts && texts >= EnoughTexts)
            {
                words[folded] = FactsOf(_counts[folded], texts);
            }
        }
        return words;
    }

    private static VocabularyWord FactsOf(Counts counts, int texts) => new(texts, counts.Capitals * 2 >= counts.All);

    private void Count(string piece)
    {
        if (!_folded.TryGetValue(piece, out var folded))
        {
            _folded[piece] = folded = GermanFolding.Fold(piece);
        }
        ref var counts = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, folded, out _);
        counts.All++;
        if (char.IsUpper(piece[0]))
        {
            counts.Capitals++;
        }
        if (counts.LastText != _texts)
        {
            counts.LastText = _texts;
            counts.Texts++;
        }
    }

    private struct Counts
    {
        public int All;
        public int Capitals;
        public int Texts;
        public int LastText;
    }
}
