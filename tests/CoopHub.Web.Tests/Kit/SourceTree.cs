namespace CoopHub.Web.Tests.Kit;

/// <summary>Where the sources lie that the tests run from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "CoopHub.sln")) ? folder : Up(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
