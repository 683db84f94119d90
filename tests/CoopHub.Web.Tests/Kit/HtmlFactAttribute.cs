using Xunit;

namespace CoopHub.Web.Tests.Kit;

/// <summary>A test that needs the Nu HTML checker; skipped with the reason where Java or the checker is missing.</summary>
public sealed class HtmlFactAttribute : FactAttribute
{
    public static readonly string Checker = Path.Combine(SourceTree.Root, "tests/CoopHub.Web.Tests/node_modules/vnu-jar/build/dist/vnu.jar");

    public HtmlFactAttribute() => Skip = (HasJava, File.Exists(Checker)) switch
    {
        (false, _) => "Java is not installed.",
        (_, false) => "The Nu HTML checker is not restored: npm ci in tests/CoopHub.Web.Tests brings it.",
        _ => null,
    };

    private static bool HasJava =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));
}
