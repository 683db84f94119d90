using Xunit;

namespace CoopHub.Tests.Kit;

/// <summary>Where tests find the repository, and the folder <c>shared</c> with facts and data that may lie beside it.</summary>
public static class SharedData
{
    /// <summary>The folder of the solution.</summary>
    public static string Repository { get; } =
        Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "CoopHub.sln")))
        ?? throw new InvalidOperationException("The tests run outside the repository; there is no CoopHub.sln above them.");

    /// <summary>A file or folder below <c>shared</c> beside the repository or further up, or null where there is none.</summary>
    public static string? Find(string path) =>
        Above(Repository).Select(folder => Path.Combine(folder, "shared", path)).FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)))
        {
            yield return folder;
        }
    }
}

/// <summary>A test on a database that needs something from <see cref="SharedData"/>; skipped, with the reason, where it is absent.</summary>
public sealed class SharedDatabaseFactAttribute : DatabaseFactAttribute
{
    /// <summary>A test that needs a file or folder below <c>shared</c>.</summary>
    public SharedDatabaseFactAttribute(string path)
    {
        Path = path;
        if (SharedData.Find(path) is null)
        {
            Skip = $"There is no shared/{path} beside the repository.";
        }
    }

    /// <summary>What is needed.</summary>
    public string Path { get; }
}

/// <summary>A test that needs something from <see cref="SharedData"/>; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>A test that needs a file or folder below <c>shared</c>.</summary>
    public SharedFactAttribute(string path) => Skip = SharedData.Find(path) is null ? $"There is no shared/{path} beside the repository." : null;
}
