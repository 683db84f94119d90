namespace CoopHub.Search.Words;

/// <summary>
/// Takes compounds apart (<c>Wohngeldantrag</c>: Wohngeld, Antrag) with the words of a vocabulary. Of all ways to part a
/// word it takes the one whose parts are the most frequent ones (geometric mean; Koehn and Knight, "Empirical Methods for
/// Compound Splitting", 2003). The last part must be a noun, so that nobody finds "tier" in "diskutiert".
/// </summary>
internal sealed class Decompounder(Vocabulary vocabulary)
{
    private const int MostParts = 4;
    private const int ShortestPart = 4;
    private const int ShortestCompound = 7;
    private static readonly string[] s_links = ["", "s", "es", "n", "en", "er", "e", "innen"];
    private static readonly string[] s_endings = ["en", "es", "er", "e", "n", "s"];
    private static readonly HashSet<string> s_shortHeads = new(
        "amt rat bad hof weg tag rad ort tor bau gas eis zug uhr typ not see uni kfz lkw pkw alt neu bus abo erb akt ehe ost sud dom amts gut mut".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> s_shortTails = new(
        "amt rat bad hof weg tag rad ort tor bau gas zug uhr typ see not bus abo".Split(' '), StringComparer.Ordinal);
    // They end many words without being a part of them.
    private static readonly HashSet<string> s_noTails = new(
        "ungen schaft schaften keit heit keiten heiten ling linge ismus ionen ation tion tionen lich isch erin innen lein chen ende enden elle ellen ente enten eren ieren iert".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The parts of a folded word, parts of parts among them; empty if it is none.</summary>
    public IReadOnlyList<string> Split(string folded)
    {
        if (folded.Length < ShortestCompound || folded.Length > WordScanner.LongestWord)
        {
            return [];
        }
        var best = new Best();
        Try(folded, 0, [], 0, best);
        return best.Parts is { } parts ? [.. parts.Concat(Inner(parts, folded))] : [];
    }

    private void Try(string word, int from, List<string> parts, double weight, Best best)
    {
        if (parts.Count > 0 && TailWeight(word, from) is var tail and > 0)
        {
            var mean = (weight + Math.Log(tail)) / (parts.Count + 1);
            if (mean > best.Mean)
            {
                best.Take(mean, [.. parts, word[from..]]);
            }
        }
        if (parts.Count == MostParts - 1)
        {
            return;
        }
        for (var to = from + 3; to <= word.Length - 3; to++)
        {
            TryHead(word, from, to, parts, weight, best);
        }
    }

    private void TryHead(string word, int from, int to, List<string> parts, double weight, Best best)
    {
        var head = word[from..to];
        var headWeight = HeadWeight(head);
        if (headWeight == 0)
        {
            return;
        }
        foreach (var link in s_links)
        {
            if (string.CompareOrdinal(word, to, link, 0, link.Length) == 0)
            {
                parts.Add(head);
                Try(word, to + link.Length, parts, weight + Math.Log(headWeight), best);
                parts.RemoveAt(parts.Count - 1);
            }
        }
    }

    private double HeadWeight(string head)
    {
        if (head.Length < ShortestPart && !s_shortHeads.Contains(head))
        {
            return 0;
        }
        var noun = vocabulary.Find(head);
        if (noun.IsNoun || s_shortHeads.Contains(head))
        {
            return noun.Documents + 1;
        }
        // "Wohn-" and "Fahr-" come from verbs; they count half, since a noun is the likelier head.
        var verb = vocabulary.Find(head + "en");
        return verb.Documents > 1 && !StopWords.Contains(head) ? (verb.Documents + 1) / 2.0 : 0;
    }

    private double TailWeight(string word, int from)
    {
        var length = word.Length - from;
        if (length < 3)
        {
            return 0;
        }
        var tail = word[from..];
        if ((length < ShortestPart && !s_shortTails.Contains(tail)) || s_noTails.Contains(tail))
        {
            return 0;
        }
        var facts = vocabulary.Find(tail);
        return facts.IsNoun || s_shortTails.Contains(tail) ? facts.Documents + 1 : InflectedTailWeight(tail);
    }

    // The plural of a noun may be rarer than the noun: "-ausweise".
    private double InflectedTailWeight(string tail)
    {
        foreach (var ending in s_endings)
        {
            if (tail.Length >= ShortestPart + ending.Length && tail.EndsWith(ending, StringComparison.Ordinal)
                && vocabulary.Find(tail.AsSpan(0, tail.Length - ending.Length)) is { IsNoun: true } noun)
            {
                return (noun.Documents + 1) / 2.0;
            }
        }
        return 0;
    }

    // "Kindergartenplatz" is about the Kindergarten too.
    private IEnumerable<string> Inner(IReadOnlyList<string> parts, string word)
    {
        for (var first = 0; first < parts.Count - 1 && parts.Count > 2; first++)
        {
            var from = word.IndexOf(parts[first], StringComparison.Ordinal);
            for (var last = first + 1; last < parts.Count && last - first < parts.Count - 1; last++)
            {
                var to = word.IndexOf(parts[last], from + parts[first].Length, StringComparison.Ordinal) + parts[last].Length;
                if (vocabulary.IsNoun(word[from..to]))
                {
                    yield return word[from..to];
                }
            }
        }
    }

    private sealed class Best
    {
        public double Mean { get; private set; } = double.NegativeInfinity;
        public IReadOnlyList<string>? Parts { get; private set; }

        public void Take(double mean, IReadOnlyList<string> parts)
        {
            Mean = mean;
            Parts = parts;
        }
    }
}
