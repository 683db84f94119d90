using CoopHub.Search.Words;

namespace CoopHub.Search.Index;

/// <summary>The terms of a text, field by field; several texts go in one after the other.</summary>
internal sealed class RecordTerms(GermanWords words)
{
    // Words of different texts are never next to each other.
    private const int Gap = 20;

    // Stands before the origin of a derived word, so that it is worth less than the word itself.
    public const char OriginMark = '~';

    private int _formSkip = 1;
    private int _exactSkip = 1;

    /// <summary>Every form of every word.</summary>
    public List<IndexedTerm> Forms { get; } = [];

    /// <summary>Every word as written.</summary>
    public List<IndexedTerm> Exact { get; } = [];

    /// <summary>The folded words whose pieces are indexed.</summary>
    public List<string> Folded { get; } = [];

    public RecordTerms Add(string text)
    {
        foreach (var word in WordScanner.Scan(text))
        {
            Add(words.Of(word));
        }
        _formSkip += Gap;
        _exactSkip += Gap;
        return this;
    }

    private void Add(WordForms forms)
    {
        Exact.Add(new IndexedTerm(forms.Lower, _exactSkip));
        _exactSkip = 1;
        foreach (var part in forms.LowerParts)
        {
            Exact.Add(new IndexedTerm(part, 0));
        }
        if (forms.IsStopWord || forms.Lower.Length == 1 && !char.IsDigit(forms.Lower[0]))
        {
            _formSkip++;
            return;
        }
        Add(forms.Whole, _formSkip);
        _formSkip = 1;
        foreach (var part in forms.Parts)
        {
            Add(part, 0);
        }
        Folded.Add(forms.Folded);
    }

    private void Add(WordForm form, int step)
    {
        Forms.Add(new IndexedTerm(form.Stem, step));
        if (form.Origin is { } origin)
        {
            Forms.Add(new IndexedTerm(OriginMark + origin, 0));
        }
    }
}
