using CoopHub.Search.Index;
using CoopHub.Search.Words;

namespace CoopHub.Search.Queries;

/// <summary>Finds out, word by word, what a query seeks.</summary>
internal sealed class SoughtWords(GermanWords words, IndexWords index, Synonyms.SynonymTable synonyms)
{
    // Each costs a walk through the dictionary.
    private const int MostDoubts = 6;

    public IReadOnlyList<SoughtWord> Of(IReadOnlyList<SurfaceWord> typed)
    {
        var forms = typed.Select(words.Of).ToList();
        var onlyStopWords = forms.All(form => form.IsStopWord);
        var sought = new List<SoughtWord>();
        var doubts = 0;
        for (var at = 0; at < typed.Count; at++)
        {
            var word = new SoughtWord(typed[at], forms[at] with { IsStopWord = forms[at].IsStopWord && !onlyStopWords })
            {
                WithNext = at + 1 < typed.Count ? Join(typed[at], typed[at + 1]) : null,
                Synonyms = synonyms.Find(forms, at),
            };
            if (doubts < MostDoubts && word.WithNext is null && (sought.Count == 0 || sought[^1].WithNext is null)
                && word.Synonyms.Count == 0 && Speller.Doubts(word.Forms, index))
            {
                doubts++;
                word = word with { Correction = Speller.Correct(word.Forms, index) is { } meant ? words.Of(meant) : null };
            }
            sought.Add(word);
        }
        return sought;
    }

    // "E Rechnung", "Home Office", "Bund ID": written apart by one, in one by another.
    private WordForms? Join(SurfaceWord first, SurfaceWord second)
    {
        if (first.Joined.Length + second.Joined.Length > WordScanner.LongestWord || StopWords.Contains(first.Joined.ToLowerInvariant()) || StopWords.Contains(second.Joined.ToLowerInvariant()))
        {
            return null;
        }
        var joined = words.Of(first.Joined.ToLowerInvariant() + second.Joined.ToLowerInvariant());
        return index.Knows(IndexFields.All, joined.Whole.Stem) ? joined : null;
    }
}
