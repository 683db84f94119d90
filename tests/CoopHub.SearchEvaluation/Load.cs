using System.Diagnostics;

namespace CoopHub.SearchEvaluation;

/// <summary>Measures how search behaves as a site grows: whole result pages with rights, facets and passages.</summary>
internal static class Load
{
    private const int Clients = 8;
    private const int Warm = 200;
    private const int Measured = 1_000;

    public static void Run(IReadOnlyList<QuestionSet> sets, IReadOnlyList<int> sizes)
    {
        List<QuestionDocument> documents = [.. sets.SelectMany(set => set.Documents)];
        List<string> questions = [.. sets.SelectMany(set => set.Questions.Take(400)).Select((question, number) => (question, number)).OrderBy(pair => pair.number * 7919L % 10_007).Select(pair => pair.question.Text)];
        Console.WriteLine($"{"records",8} {"p50 ms",7} {"p95 ms",7} {"CPU ms",7} {"8 cl. q/s",9} {"hint p99",8} {"change ms",9} {"built/s",8} {"text MB",8} {"index MB",8} {"memory MB",9} {"10,000 terms ms",15}");
        foreach (var size in sizes)
        {
            using var site = new LoadedSite(documents, size);
            Row(site, size, documents, questions);
        }
    }

    private static void Row(LoadedSite site, int size, List<QuestionDocument> documents, List<string> questions)
    {
        questions.Take(Warm).ToList().ForEach(question => site.Search(question));
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var times = Times(questions.Take(Measured), question => site.Search(question));
        var cpuEach = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / times.Count;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(questions.Take(Measured), new ParallelOptions { MaxDegreeOfParallelism = Clients }, question => site.Search(question));
        var perSecond = Math.Min(Measured, questions.Count) / watch.Elapsed.TotalSeconds;
        var starts = questions.SelectMany(question => question.Split(' ')).Where(word => word.Length > 3).Take(1_000).Select((word, number) => word[..(1 + number % 4)]).ToList();
        var hints = Times(starts, typed => site.Suggest(typed));
        var changes = Times(Enumerable.Range(0, 200), number => site.Change(documents[number % documents.Count], number));
        var flood = Times(Enumerable.Range(0, 5), round => site.Search(string.Join(' ', Enumerable.Range(round, 10_000).Select(number => $"wort{number}"))));
        GC.Collect();
        Console.WriteLine(
            $"{size,8} {At(times, .5),7:0.0} {At(times, .95),7:0.0} {cpuEach,7:0.0} {perSecond,9:0} {At(hints, .99),8:0.0} {At(changes, .5),9:0.0} {site.BuiltPerSecond,8:0} "
            + $"{site.TextBytes / 1e6,8:0.0} {site.IndexBytes / 1e6,8:0.0} {Process.GetCurrentProcess().WorkingSet64 / 1e6,9:0} {flood.Max(),15:0}");
    }

    public static List<double> Times<T>(IEnumerable<T> items, Action<T> run)
    {
        var times = new List<double>();
        foreach (var item in items)
        {
            var watch = Stopwatch.StartNew();
            run(item);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times;
    }

    public static double At(IEnumerable<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }
}
