using System.Globalization;
using CoopHub.SearchEvaluation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CoopHub.SearchEvaluation -- FOLDER [--misses]");
    return 1;
}

if (args is [_, "--forms", ..])
{
    var known = new CoopHub.Search.Words.GermanWords(CoopHub.Search.Words.Vocabulary.Seed);
    foreach (var word in args.Skip(2).SelectMany(CoopHub.Search.Words.WordScanner.Scan))
    {
        var forms = known.Of(word);
        Console.WriteLine($"{word.Raw}: {forms.Whole.Stem} ~{forms.Whole.Origin} | {string.Join(' ', forms.Parts.Select(part => part.Stem))}");
    }
    return 0;
}

Console.WriteLine($"{"set",-10} {"search",-14} {"questions",9} {"documents",9} {"MRR@10",8} {"nDCG@10",8} {"Recall@10",9} {"R@100",7} {"queries/s",9}");
foreach (var set in QuestionSet.In(folder))
{
    var slipped = set with { Questions = [.. set.Questions.Select(Typos.In)] };
    using (var baseline = new Baseline(set))
    {
        Print(set, "GermanAnalyzer", Measures.Of(set.Questions, baseline.Search));
        Print(set, " with typos", Measures.Of(slipped.Questions, baseline.Search));
    }
    using var product = new ProductSearch(set.Documents);
    if (args.Contains("--diff")) { using var b = new Baseline(set); foreach (var q in set.Questions) { var x = b.Search(q.Text); var y = product.Search(q.Text); int px = x.ToList().FindIndex(q.Rel.Contains), py = y.ToList().FindIndex(q.Rel.Contains); if (px >= 0 && (py < 0 || py > px)) Console.WriteLine($"{px} {py} {q.Text}"); } continue; }
    Print(set, "CoopHub", Measures.Of(set.Questions, product.Search));
    Print(set, " with typos", Measures.Of(slipped.Questions, product.Search));
}

var probeFile = Path.Combine(folder, "probes.tsv");
if (File.Exists(probeFile))
{
    var tried = Probes.Try(Probes.Read(probeFile));
    Console.WriteLine();
    Console.WriteLine($"{"probes",-12} {"matched",8} {"of",5}");
    foreach (var category in tried.GroupBy(probe => (probe.Probe.Category, probe.Probe.MustMatch)))
    {
        Console.WriteLine($"{category.Key.Category,-12} {category.Count(probe => probe.Matched),8} {category.Count(),5}{(category.Key.MustMatch ? "" : "  (must not match)")}");
    }
    Console.WriteLine($"{"all positive",-12} {tried.Count(probe => probe.Probe.MustMatch && probe.Matched),8} {tried.Count(probe => probe.Probe.MustMatch),5}");
    if (args.Contains("--misses"))
    {
        foreach (var (probe, _) in tried.Where(probe => probe.Matched != probe.Probe.MustMatch))
        {
            Console.WriteLine($"  {(probe.MustMatch ? "missed" : "matched wrongly")}: {probe.Query}  |  {probe.Sentence}");
        }
    }
}
return 0;

static void Print(QuestionSet set, string search, Measures measures) => Console.WriteLine(
    $"{set.Name,-10} {search,-14} {set.Questions.Count,9} {set.Documents.Count,9} {measures.Mrr,8:0.0000} {measures.Ndcg,8:0.0000} {measures.Recall,9:0.0000} {measures.Recall100,7:0.0000} {measures.PerSecond,9:0}");
