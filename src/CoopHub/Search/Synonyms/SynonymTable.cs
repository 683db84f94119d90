using CoopHub.Search.Words;

namespace CoopHub.Search.Synonyms;

/// <summary>Which words stand for each other, looked up by their stems.</summary>
internal sealed class SynonymTable
{
    private const int LongestTerm = 5;
    private readonly Dictionary<string, List<IReadOnlyList<WordForms>>> _others = new(StringComparer.Ordinal);

    /// <summary>A table without any.</summary>
    public static SynonymTable None { get; } = new([], new GermanWords(Vocabulary.Seed));

    /// <summary>The groups that CoopHub knows from the start.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Shipped() => ShippedSynonyms.Groups;

    /// <param name="groups">Groups of terms with one meaning.</param>
    /// <param name="words">The forms of words in the index that is searched.</param>
    public SynonymTable(IEnumerable<IReadOnlyList<string>> groups, GermanWords words)
    {
        foreach (var group in groups)
        {
            var terms = group.Select(term => WordScanner.Scan(term).Take(LongestTerm).Select(words.Of).ToList()).Where(term => term.Count > 0).ToList();
            foreach (var term in terms)
            {
                Add(term, terms);
            }
        }
    }

    /// <summary>The terms that stand for the words beginning at this place, or for a part of the word there.</summary>
    public IReadOnlyList<IReadOnlyList<WordForms>> Find(IReadOnlyList<WordForms> query, int at)
    {
        var found = new List<IReadOnlyList<WordForms>>();
        for (var length = 1; length <= LongestTerm && at + length <= query.Count; length++)
        {
            found.AddRange(Others(string.Join(' ', query.Skip(at).Take(length).Select(word => word.Whole.Stem))));
        }
        foreach (var part in query[at].Parts)
        {
            found.AddRange(Others(part.Stem));
        }
        return found;
    }

    private List<IReadOnlyList<WordForms>> Others(string term) => _others.GetValueOrDefault(term) ?? [];

    private void Add(List<WordForms> term, List<List<WordForms>> group)
    {
        var key = Key(term);
        if (!_others.TryGetValue(key, out var others))
        {
            _others[key] = others = [];
        }
        others.AddRange(group.Where(other => Key(other) != key));
    }

    private static string Key(IEnumerable<WordForms> term) => string.Join(' ', term.Select(word => word.Whole.Stem));
}
