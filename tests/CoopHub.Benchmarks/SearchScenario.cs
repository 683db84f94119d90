using System.Diagnostics;
using System.Globalization;
using CoopHub.SearchEvaluation;

namespace CoopHub.Benchmarks;

/// <summary>
/// How search behaves as a site grows: whole result pages with rights, facets and passages. Beside it, the same questions on
/// the full-text searches of SQLite and PostgreSQL, and how well all of them answer.
/// </summary>
internal static class SearchScenario
{
    private const int Clients = 8;
    private const int Warm = 400;
    private const int Measured = 1_000;
    private const int MeasuredBeside = 200;
    private const double MegaByte = 1e6;

    public static async Task RunAsync(string[] arguments)
    {
        if (arguments is not [var folder, ..] || !Directory.Exists(folder))
        {
            throw new ArgumentException("Usage: search FOLDER [RECORDS …], where FOLDER holds question sets.");
        }
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var sizes = arguments.Length > 1 ? arguments[1..].Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList() : [1_000, 10_000, 100_000];
        var sets = QuestionSet.In(folder);
        List<QuestionDocument> texts = [.. DemonstrationTexts.All, .. sets.SelectMany(set => set.Documents)];
        var questions = Mixed(sets);
        Console.WriteLine($"{"records",8} {"text MB",8} {"index MB",8} {"ratio",5} {"built/s",8} {"CPU ms",6} | {"p50 ms",7} {"p95 ms",7} {"CPU ms",6} {"8 cl. q/s",9} {"hint p99",8} {"change",7} {"flood",6} | {"memory MB",9}");
        foreach (var size in sizes)
        {
            using var site = new SearchSite(texts, size);
            Row(site, size, texts, questions);
        }
        await VisibleAfter.RunAsync();
        Beside(texts, sizes[^1], questions);
        Quality.Run(sets);
    }

    // Questions of all sets by turns, so that each share of them is like the whole.
    private static List<string> Mixed(IReadOnlyList<QuestionSet> sets) =>
        [.. sets.SelectMany(set => set.Questions.Take(Measured)).Select((question, number) => (question.Text, number)).OrderBy(pair => pair.number * 7919L % 10_007).Select(pair => pair.Text)];

    private static void Row(SearchSite site, int size, List<QuestionDocument> texts, List<string> questions)
    {
        foreach (var question in questions.Take(Warm))
        {
            site.Search(question);
        }
        var asked = questions.Skip(Warm).Take(Measured).ToList();
        var cpu = Environment.CpuUsage.TotalTime;
        var times = Times(asked, question => site.Search(question));
        var cpuEach = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / asked.Count;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(asked, new ParallelOptions { MaxDegreeOfParallelism = Clients }, question => site.Search(question));
        var perSecond = asked.Count / watch.Elapsed.TotalSeconds;
        var starts = questions.SelectMany(question => question.Split(' ')).Where(word => word.Length > 3).Take(1_000).Select((word, number) => word[..(1 + number % 4)]).ToList();
        var hints = Times(starts, typed => site.Suggest(typed));
        var changes = Times(Enumerable.Range(0, 200), number => site.Change(texts[number % texts.Count], number));
        var flood = Times(Enumerable.Range(0, 5), round => site.Search(string.Join(' ', Enumerable.Range(round, 10_000).Select(number => $"wort{number}"))));
        GC.Collect();
        Console.WriteLine(
            $"{size,8} {site.TextBytes / MegaByte,8:0.0} {site.IndexBytes / MegaByte,8:0.0} {(double)site.IndexBytes / site.TextBytes,5:0.00} {site.BuiltPerSecond,8:0} {site.BuildProcessor.TotalMilliseconds,6:0.00} | "
            + $"{At(times, .5),7:0.0} {At(times, .95),7:0.0} {cpuEach,6:0.0} {perSecond,9:0} {At(hints, .99),8:0.0} {At(changes, .5),7:0.0} {flood.Max(),6:0} | {Environment.WorkingSet / MegaByte,9:0}");
    }

    private static void Beside(List<QuestionDocument> texts, int size, List<string> questions)
    {
        Console.WriteLine();
        Console.WriteLine($"The same questions on {size:N0} records: the first hundred keys, without rights, facets and passages");
        Console.WriteLine($"{"search",-16} {"built/s",8} {"p50 ms",8} {"p95 ms",8}");
        var documents = SearchSite.Records(texts, size).Select(record => new QuestionDocument(record.Key.ToString("N"), record.Title, record.Body));
        var set = new QuestionSet("all", [.. documents], []);
        var watch = Stopwatch.StartNew();
        using (var sqlite = new SqliteSearch(set))
        {
            PrintBeside("SQLite FTS5", size / watch.Elapsed.TotalSeconds, questions, sqlite.Search);
        }
        if (Environment.GetEnvironmentVariable(Quality.PostgresVariable) is { Length: > 0 } server)
        {
            watch.Restart();
            using var postgres = new PostgresSearch(set, server);
            PrintBeside("PostgreSQL", size / watch.Elapsed.TotalSeconds, questions, postgres.Search);
        }
        Console.WriteLine();
    }

    private static void PrintBeside(string name, double builtPerSecond, List<string> questions, Func<string, IReadOnlyList<string>> search)
    {
        var times = Times(questions.Take(MeasuredBeside), question => search(question));
        Console.WriteLine($"{name,-16} {builtPerSecond,8:0} {At(times, .5),8:0.0} {At(times, .95),8:0.0}");
    }

    /// <summary>The milliseconds that each took.</summary>
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

    /// <summary>The time that this share of all did not exceed.</summary>
    public static double At(IEnumerable<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }
}
