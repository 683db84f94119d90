using CoopHub.Search.Index;
using CoopHub.Search.Queries;
using CoopHub.Search.Words;

namespace CoopHub.SearchEvaluation;

/// <summary>
/// Pairs of a query and a sentence that must, or must not, match. A pair matches when every word of the query does: as a
/// whole, joined with its neighbour, put right, through a synonym, or with half of its parts and at least two.
/// </summary>
internal static class Probes
{
    /// <summary>Prints how many pairs of a file match, by category; nothing if there is no such file.</summary>
    public static void Run(string file, bool showMisses)
    {
        if (!File.Exists(file))
        {
            return;
        }
        var tried = Try(Read(file));
        Console.WriteLine();
        Console.WriteLine($"{"probes",-20} {"matched",8} {"of",5}");
        foreach (var category in tried.GroupBy(probe => (probe.Probe.Category, probe.Probe.MustMatch)))
        {
            Console.WriteLine($"{category.Key.Category,-20} {category.Count(probe => probe.Matched),8} {category.Count(),5}");
        }
        foreach (var group in tried.GroupBy(probe => probe.Probe.MustMatch).OrderByDescending(group => group.Key))
        {
            Console.WriteLine($"{(group.Key ? "all that must match" : "all that must not"),-20} {group.Count(probe => probe.Matched),8} {group.Count(),5}");
        }
        foreach (var (probe, _) in tried.Where(probe => showMisses && probe.Matched != probe.Probe.MustMatch))
        {
            Console.WriteLine($"  {(probe.MustMatch ? "missed" : "matched wrongly")}: {probe.Query}  |  {probe.Sentence}");
        }
    }

    private static List<Probe> Read(string file) => [.. File.ReadLines(file)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(parts => new Probe(parts[0], parts[1], parts[2], parts[3].Trim() == "1"))];

    private static List<(Probe Probe, bool Matched)> Try(List<Probe> probes)
    {
        var sentences = probes.Select((probe, number) => new QuestionDocument(number.ToString(null, null), "", probe.Sentence)).ToList();
        using var search = new ProductSearch(sentences);
        return [.. probes.Select(probe => (probe, search.Index.Read(searcher => Matches(search.Run(searcher, probe.Query).Sought, Terms(search, probe.Sentence)))))];
    }

    private static HashSet<string> Terms(ProductSearch search, string sentence) =>
        [.. new RecordTerms(search.Index.Words).Add(sentence).Forms.Select(term => term.Text)];

    private static bool Matches(IReadOnlyList<SoughtWord> sought, HashSet<string> sentence)
    {
        var matched = new bool[sought.Count];
        for (var at = 0; at < sought.Count; at++)
        {
            if (sought[at].WithNext is { } joined && Has(joined, sentence))
            {
                matched[at] = matched[at + 1] = true;
            }
            matched[at] |= sought[at].Forms.IsStopWord || Has(sought[at].Forms, sentence)
                || (sought[at].Correction is { } meant && Has(meant, sentence))
                || sought[at].Synonyms.Any(synonym => synonym.Where(word => !word.IsStopWord).All(word => Has(word, sentence)));
        }
        return matched.Length > 0 && matched.All(match => match);
    }

    private static bool Has(WordForms word, HashSet<string> sentence)
    {
        var parts = word.Parts.Count(part => Has(part, sentence));
        return Has(word.Whole, sentence) || (parts >= 2 && parts * 2 >= word.Parts.Count);
    }

    private static bool Has(WordForm form, HashSet<string> sentence) =>
        sentence.Contains(form.Stem)
        || sentence.Contains(RecordTerms.OriginMark + (form.Origin ?? form.Stem))
        || (form.Origin is { } origin && sentence.Contains(origin));
}

/// <summary>A query, a sentence, and whether they belong together.</summary>
internal sealed record Probe(string Category, string Query, string Sentence, bool MustMatch);
