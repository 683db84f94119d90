namespace CoopHub.Search.Words;

/// <summary>Everything under which a word is found.</summary>
/// <param name="Lower">The word as written, in lower case and in one.</param>
/// <param name="Folded">The same with all spellings made one.</param>
/// <param name="Whole">The whole word.</param>
/// <param name="Parts">Its parts, without the whole.</param>
/// <param name="LowerParts">The parts that the writer set off himself, in lower case.</param>
/// <param name="IsStopWord">Whether it says nothing about what is sought.</param>
internal sealed record WordForms(
    string Lower,
    string Folded,
    WordForm Whole,
    IReadOnlyList<WordForm> Parts,
    IReadOnlyList<string> LowerParts,
    bool IsStopWord);

/// <summary>One form of a word.</summary>
/// <param name="Stem">The word without its ending.</param>
/// <param name="Origin">The stem of the verb or adjective that it comes from; null if it comes from none.</param>
internal readonly record struct WordForm(string Stem, string? Origin);
