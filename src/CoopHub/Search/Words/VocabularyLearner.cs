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
                words[word] = new VocabularyWord(counts.Texts, counts.Capitals * 2 >= counts.All);
            }
        }
        return Vocabulary.Of(words);
    }

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
