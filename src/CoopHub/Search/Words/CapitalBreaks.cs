namespace CoopHub.Search.Words;

/// <summary>Parts a word at capitals within it: <c>eAkte</c>, <c>KfzZulassung</c>, <c>XRechnung</c>, but not <c>GmbH</c> or <c>TVöD</c>.</summary>
internal static class CapitalBreaks
{
    public static void Split(string word, List<string> pieces)
    {
        var breaks = Breaks(word);
        if (breaks.Count == 0 || !Sensible(word, breaks))
        {
            pieces.Add(word);
            return;
        }
        var from = 0;
        foreach (var to in breaks)
        {
            pieces.Add(word[from..to]);
            from = to;
        }
        pieces.Add(word[from..]);
    }

    private static List<int> Breaks(string word)
    {
        var breaks = new List<int>();
        for (var at = 1; at < word.Length; at++)
        {
            var rises = char.IsLower(word[at - 1]) && char.IsUpper(word[at]);
            var endsCapitals = char.IsUpper(word[at - 1]) && char.IsUpper(word[at]) && at + 3 < word.Length && char.IsLower(word[at + 1]);
            if (rises || endsCapitals)
            {
                breaks.Add(at);
            }
        }
        return breaks;
    }

    // Abbreviations mix their letters; a word that was set together has at least one piece of three letters and no crumbs behind.
    private static bool Sensible(string word, List<int> breaks)
    {
        var last = word.Length - breaks[^1];
        if (last < 2)
        {
            return false;
        }
        if (breaks.Count == 1)
        {
            return Math.Max(breaks[0], last) >= 3;
        }
        return breaks.Zip(breaks.Skip(1), (from, to) => to - from).All(length => length >= 3) && last >= 3;
    }
}
