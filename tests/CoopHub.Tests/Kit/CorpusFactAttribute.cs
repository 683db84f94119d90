using Xunit;

namespace CoopHub.Tests.Kit;

/// <summary>A test that reads collected attacks, one JSON object a line; skipped where <see cref="Variable"/> names no folder with them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>The environment variable with the folder.</summary>
    public const string Variable = "COOPHUB_TEST_XSS";

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Skips the test, with the reason, where there is nothing to read.</summary>
    public CorpusFactAttribute() => Skip = Folder is null ? $"{Variable} names no folder with attacks." : null;
}
