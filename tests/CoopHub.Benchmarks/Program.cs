using BenchmarkDotNet.Running;
using CoopHub.Benchmarks;

// One scenario a line: what to type, what it shows, what it runs.
var scenarios = new Dictionary<string, (string Shows, Func<Task> Run)>
{
    ["fill"] = ("writes the site that the others read, once", BigSite.FillAsync),
    ["load"] = ("loads it into memory: seconds, managed heap, RSS; then takes in single publishes", LoadScenario.RunAsync),
    ["route"] = ("reads pages by their address: time and memory for each", () => Task.FromResult(BenchmarkRunner.Run<RouteBenchmark>())),
};

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
