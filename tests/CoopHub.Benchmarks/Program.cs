using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CoopHub.Benchmarks;

// One scenario a line: what to type, what it shows, what it runs.
var scenarios = new Dictionary<string, (string Shows, Func<Task> Run)>
{
    ["fill"] = ("writes the site that the others read, once", BigSite.FillAsync),
    ["load"] = ("loads it into memory: seconds, managed heap, RSS; then takes in single publishes", LoadScenario.RunAsync),
    ["web"] = ("asks the whole site with 1,000 solutions: requests per second, latency, CPU, memory, sizes (needs wrk)", WebScenario.RunAsync),
    ["search"] = ("FOLDER [RECORDS …]: fills indexes and asks them, beside SQLite and PostgreSQL; FOLDER holds question sets (docs/search.md)", () => SearchScenario.RunAsync(args[1..])),
    ["writing"] = ("writes on 1,000 solutions: signed-in pages over HTTP (needs wrk), publishing, 50 members who save at once", WritingScenario.RunAsync),
    ["route"] = ("reads pages by their address: time and memory for each", Measure<RouteBenchmark>),
};

if (args is ["solutions", var file])
{
    await SolutionSite.WriteAsync(file);
    return 0;
}
if (args is [var name, ..] && scenarios.TryGetValue(name, out var scenario))
{
    await scenario.Run();
    return 0;
}

Console.WriteLine("dotnet run -c Release --project tests/CoopHub.Benchmarks -- SCENARIO");
foreach (var (known, (shows, _)) in scenarios)
{
    Console.WriteLine($"  {known,-8} {shows}");
}
return 1;

// In this process and briefly: the site is loaded once for all of a scenario's methods.
static Task Measure<T>() => Task.FromResult(BenchmarkRunner.Run<T>(
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default)));
