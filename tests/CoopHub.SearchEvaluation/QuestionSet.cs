using System.IO.Compression;
using System.Text.Json;

namespace CoopHub.SearchEvaluation;

/// <summary>Documents, questions to them, and which documents answer which question.</summary>
internal sealed record QuestionSet(string Name, IReadOnlyList<QuestionDocument> Documents, IReadOnlyList<Question> Questions)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The sets in a folder: the folder itself, or each folder in it.</summary>
    public static IReadOnlyList<QuestionSet> In(string folder) =>
        [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder).Where(HasQuestions).Select(Read)];

    private static bool HasQuestions(string folder) => File.Exists(Path.Combine(folder, "queries.jsonl")) || File.Exists(Path.Combine(folder, "queries.jsonl.gz"));

    private static QuestionSet Read(string folder) => new(
        Path.GetFileName(Path.GetFullPath(folder)),
        [.. Lines<QuestionDocument>(folder, "docs.jsonl")],
        [.. Lines<Question>(folder, "queries.jsonl")]);

    private static IEnumerable<T> Lines<T>(string folder, string name)
    {
        var plain = Path.Combine(folder, name);
        using Stream stream = File.Exists(plain) ? File.OpenRead(plain) : new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return JsonSerializer.Deserialize<T>(line, s_json)!;
            }
        }
    }
}

/// <summary>A document of a set.</summary>
internal sealed record QuestionDocument(string Id, string Title, string Body);

/// <summary>A question and the documents that answer it.</summary>
internal sealed record Question(string Id, string Text, IReadOnlyList<string> Rel);
