using System.Globalization;
using System.IO.Compression;

namespace CoopHub.Search.Words;

/// <summary>
/// The words that compounds are taken apart with: those of the site's own texts, on top of a list that is shipped so that a
/// fresh site knows German too. It never changes: with more words it is another one, and records whose words they split must be
/// indexed again.
/// </summary>
public sealed class Vocabulary
{
    private const string SeedName = "CoopHub.Search.Words.seed.txt";
    private static readonly Lazy<Dictionary<string, VocabularyWord>> s_seed = new(ReadSeed);
    private readonly Dictionary<string, VocabularyWord> _words;

    private Vocabulary(Dictionary<string, VocabularyWord> words) => _words = words;

    /// <summary>What is known before any text was read.</summary>
    public static Vocabulary Seed { get; } = new(s_seed.Value);

    /// <summary>How many words it holds.</summary>
    public int Count => _words.Count;

    /// <summary>The seed with the words of these texts.</summary>
    public static Vocabulary Learn(IEnumerable<string> texts)
    {
        var learner = new VocabularyLearner();
        foreach (var text in texts)
        {
            learner.Read(text);
        }
        return learner.Done(s_seed.Value);
    }

    /// <summary>The vocabulary that was saved with an index.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not what <see cref="Save"/> wrote.</exception>
    public static Vocabulary Load(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return new Vocabulary(ReadWords(reader));
    }

    /// <summary>This vocabulary and these words.</summary>
    internal Vocabulary With(IReadOnlyDictionary<string, VocabularyWord> more)
    {
        var words = new Dictionary<string, VocabularyWord>(_words, StringComparer.Ordinal);
        foreach (var (word, facts) in more)
        {
            words[word] = facts;
        }
        return new Vocabulary(words);
    }

    /// <summary>Keeps the vocabulary beside the index that was built with it.</summary>
    public void Save(string file)
    {
        using var packed = new GZipStream(File.Create(file), CompressionLevel.Optimal);
        using var writer = new StreamWriter(packed);
        foreach (var (word, facts) in _words)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {facts.Documents} {(facts.IsNoun ? 1 : 0)}"));
        }
    }

    internal static Stream OpenSeed() => typeof(Vocabulary).Assembly.GetManifestResourceStream(SeedName)
        ?? throw new InvalidOperationException($"The resource {SeedName} is missing in the assembly.");

    internal static Vocabulary Of(Dictionary<string, VocabularyWord> words) => new(words);

    /// <summary>What is known about a folded word; nothing if it is unknown.</summary>
    internal VocabularyWord Find(ReadOnlySpan<char> folded) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var facts) ? facts : default;

    internal bool IsNoun(string folded) => Find(folded).IsNoun;

    private static Dictionary<string, VocabularyWord> ReadSeed()
    {
        using var reader = new StreamReader(OpenSeed());
        return ReadWords(reader);
    }

    private static Dictionary<string, VocabularyWord> ReadWords(StreamReader reader)
    {
        var words = new Dictionary<string, VocabularyWord>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }
            var parts = line.Split(' ');
            if (parts.Length != 3 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var documents))
            {
                throw new InvalidDataException($"'{line}' is no word of a vocabulary.");
            }
            words[parts[0]] = new VocabularyWord(documents, parts[2] == "1");
        }
        return words;
    }
}
