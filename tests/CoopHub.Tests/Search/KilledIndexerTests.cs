using System.Diagnostics;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CoopHub.Tests.Search;

public sealed class KilledIndexerTests : IDisposable
{
    private const int Kills = 50;

    // In its own output folder: beside the tests it would find their assemblies and miss the packages that these need.
    private static readonly string s_program = Path.Combine(
        AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}CoopHub.Tests{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}CoopHub.Tests.Indexer{Path.DirectorySeparatorChar}", StringComparison.Ordinal),
        "CoopHub.Tests.Indexer.dll");

    private readonly SqliteTestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-search-").FullName;

    [Fact]
    public void However_often_the_process_is_killed_the_index_equals_the_database_after_the_next_start()
    {
        // Not for secrets: it spreads the moments of the kills, the same way in every run.
        var chance = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = Process.Start(Start())!;
            var said = child.StandardOutput.ReadLine();
            var alive = !child.WaitForExit(chance.Next(200));
            child.Kill();
            child.WaitForExit();
            Assert.True(alive, "The process ended by itself: " + child.StandardError.ReadToEnd());
            Assert.Equal(Indexer.Indexer.Equal, said);
        }
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _database.Dispose();
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(s_program);
        foreach (var (key, value) in _database.Configuration.AsEnumerable().Where(setting => setting.Value is not null))
        {
            start.ArgumentList.Add(key);
            start.ArgumentList.Add(value!);
        }
        foreach (var setting in new[] { "Search:Folder", _folder, "Search:CommitEvery", "00:00:00.1" })
        {
            start.ArgumentList.Add(setting);
        }
        return start;
    }
}
