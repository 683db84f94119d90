using CoopHub.Search.Queries;
using CoopHub.Search.Words;

namespace CoopHub.Search.Results;

/// <summary>Marks what was sought in the texts of a hit, and finds the passage that shows it best. A compound is marked when one of its parts was sought.</summary>
internal sealed class Highlighter
{
    // About three lines on the page.
    private const int PassageLength = 260;
    // A long attachment is read this far; no passage is worth more time.
    private const int LongestText = 60_000;
    private readonly GermanWords _words;
    private readonly Dictionary<string, double> _sought = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _seen = new(StringComparer.Ordinal);

    /// <param name="sought">The words of the query.</param>
    /// <param name="phrases">Its phrases.</param>
    /// <param name="words">The forms of words.</param>
    /// <param name="weigh">How telling a stem is.</param>
    public Highlighter(IEnumerable<SoughtWord> sought, IEnumerable<string> phrases, GermanWords words, Func<string, double> weigh)
    {
        _words = words;
        var typed = sought.SelectMany(word => new[] { word.Forms, word.WithNext, word.Correction }.Concat(word.Synonyms.SelectMany(synonym => synonym)));
        var quoted = phrases.SelectMany(WordScanner.Scan).Select(words.Of);
        foreach (var forms in typed.Concat(quoted).OfType<WordForms>().Where(forms => !forms.IsStopWord && forms.Lower.Length > 1))
        {
            foreach (var form in forms.Parts.Prepend(forms.Whole))
            {
                _sought.TryAdd(form.Stem, weigh(form.Stem));
                if (form.Origin is { } origin)
                {
                    _sought.TryAdd(origin, weigh(origin));
                }
            }
        }
    }

    /// <summary>The whole text with what was sought marked.</summary>
    public MarkedText Mark(string text) => Mark(text, 0, text.Length, Marks(text));

    /// <summary>The passage of the text with the most telling words; null if it has none of them.</summary>
    public MarkedText? Passage(string text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        var marks = Marks(text);
        if (marks.Count == 0)
        {
            return null;
        }
        var (start, end) = Borders(text, Best(marks));
        return Mark(text, start, end, marks);
    }

    /// <summary>The beginning of a text, where no passage shows what was sought.</summary>
    public static MarkedText Beginning(string text)
    {
        var end = text.Length <= PassageLength ? text.Length : WordEnd(text, PassageLength);
        return new MarkedText(text.Length == 0 ? [] : [new TextRun(Plain(text[..end]) + (end < text.Length ? " …" : ""), Marked: false)]);
    }

    private List<Spot> Marks(string text)
    {
        var marks = new List<Spot>();
        for (var at = 0; at < text.Length && _sought.Count > 0;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var (end, stem) = Look(text, at);
            if (stem is not null)
            {
                marks.Add(new Spot(at, end, stem));
            }
            at = end;
        }
        return marks;
    }

    // The texts of hits repeat their words: most are recognised without being taken out of the text.
    private (int End, string? Stem) Look(string text, int at)
    {
        var end = WordScanner.PlainEnd(text, at);
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (end > at && seen.TryGetValue(text.AsSpan(at, end - at), out var known))
        {
            return (end, known);
        }
        var word = WordScanner.Read(text, at);
        var stem = MostTelling(_words.Of(word));
        if (end > at)
        {
            _seen[word.Raw] = stem;
        }
        return (word.End, stem);
    }

    private string? MostTelling(WordForms forms)
    {
        var (best, bestWeight) = ((string?)null, double.NegativeInfinity);
        if (!forms.IsStopWord)
        {
            Consider(forms.Whole, ref best, ref bestWeight);
            foreach (var part in forms.Parts)
            {
                Consider(part, ref best, ref bestWeight);
            }
        }
        return best;
    }

    private void Consider(WordForm form, ref string? best, ref double bestWeight)
    {
        if (_sought.TryGetValue(form.Stem, out var weight) && weight > bestWeight)
        {
            (best, bestWeight) = (form.Stem, weight);
        }
        if (form.Origin is { } origin && _sought.TryGetValue(origin, out weight) && weight > bestWeight)
        {
            (best, bestWeight) = (origin, weight);
        }
    }

    // Each word counts once: three different ones say more than the same one three times.
    private int Best(List<Spot> marks)
    {
        var (best, bestWeight) = (0, 0.0);
        for (var first = 0; first < marks.Count; first++)
        {
            var weight = Weight(marks, first);
            if (weight > bestWeight)
            {
                (best, bestWeight) = (first, weight);
            }
        }
        return marks[best].Start;
    }

    private double Weight(List<Spot> marks, int first)
    {
        var weight = 0.0;
        for (var at = first; at < marks.Count && marks[at].End - marks[first].Start <= PassageLength; at++)
        {
            var isNew = true;
            for (var before = first; before < at && isNew; before++)
            {
                isNew = marks[before].Stem != marks[at].Stem;
            }
            weight += isNew ? _sought[marks[at].Stem] : 0;
        }
        return weight;
    }

    private static (int Start, int End) Borders(string text, int first)
    {
        var start = Math.Max(0, first - PassageLength / 4);
        while (start > 0 && start < first && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }
        return (start, start + PassageLength >= text.Length ? text.Length : WordEnd(text, start + PassageLength));
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end > at - 40 && end > 0 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }
        return char.IsWhiteSpace(text[end]) ? end : at;
    }

    private static MarkedText Mark(string text, int start, int end, List<Spot> marks)
    {
        var runs = new List<TextRun>();
        var at = start;
        if (start > 0)
        {
            runs.Add(new TextRun("… ", Marked: false));
        }
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            Add(runs, text[at..mark.Start], marked: false);
            Add(runs, text[mark.Start..mark.End], marked: true);
            at = mark.End;
        }
        Add(runs, text[at..end], marked: false);
        if (end < text.Length)
        {
            runs.Add(new TextRun(" …", Marked: false));
        }
        return new MarkedText(runs);
    }

    private static void Add(List<TextRun> runs, string text, bool marked)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(Plain(text), marked));
        }
    }

    private static string Plain(string text) => text.Replace('\n', ' ').Replace('\r', ' ');

    private readonly record struct Spot(int Start, int End, string Stem);
}
