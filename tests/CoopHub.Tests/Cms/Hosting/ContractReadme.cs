using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoopHub.Tests.Cms.Hosting;

/// <summary>The list of contracts in the README of the ground floor, as it is written there.</summary>
internal sealed partial class ContractReadme
{
    private ContractReadme(string[] lines)
    {
        Kept = [.. Section(lines, "## Kept").SelectMany(Names)];
        Removed = [.. Section(lines, "## Removed").SelectMany(Names)];
        Answered = [.. Section(lines, "## Answered").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Answer)];
    }

    public IReadOnlyList<string> Kept { get; }
    public IReadOnlyList<string> Removed { get; }
    public IReadOnlyList<(string Contract, string By)> Answered { get; }

    public static ContractReadme Read([CallerFilePath] string here = "") =>
        new(File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/CoopHub.Cms/README.md")));

    /// <summary>How a contract is called in the README: <c>INotificationHandler&lt;ContentSavedNotification&gt;</c>.</summary>
    public static string NameOf(Type type)
    {
        var name = type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
        return type is { IsNested: true, IsGenericParameter: false } ? $"{NameOf(type.DeclaringType!)}.{name}" : name;
    }

    private static IEnumerable<string> Section(string[] lines, string heading) =>
        lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    // A contract stands in a list; what is named in a sentence is not meant.
    private static IEnumerable<string> Names(string line) =>
        line.StartsWith("- `", StringComparison.Ordinal) || line.StartsWith("  `", StringComparison.Ordinal) ? Code().Matches(line).Select(match => match.Groups[1].Value) : [];

    private static (string Contract, string By) Answer(string line)
    {
        var cells = Code().Matches(line);
        return (cells[0].Groups[1].Value, cells[1].Groups[1].Value);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
