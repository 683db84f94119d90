using CoopHub.SearchEvaluation;

namespace CoopHub.Benchmarks;

/// <summary>The texts of the demonstration cooperation: what people will write here looks like them.</summary>
internal static class DemonstrationTexts
{
    private const string Title = "title: ";
    private const string Fence = "---";

    public static IReadOnlyList<QuestionDocument> All { get; } =
        [.. Directory.GetFiles(Path.Combine(SolutionSite.Repository, "src", "CoopHub", "Demonstration", "Content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static QuestionDocument Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var title = lines.FirstOrDefault(line => line.StartsWith(Title, StringComparison.Ordinal))?[Title.Length..] ?? Path.GetFileNameWithoutExtension(file);
        return new QuestionDocument(file, title, string.Join('\n', lines.Skip(Array.LastIndexOf(lines, Fence) + 1)));
    }
}
