using CoopHub.Search.Words;

namespace CoopHub.Search.Queries;

/// <summary>A word of a query with everything that stands for it.</summary>
/// <param name="Surface">The word as typed.</param>
/// <param name="Forms">The forms under which it is found.</param>
internal sealed record SoughtWord(SurfaceWord Surface, WordForms Forms)
{
    /// <summary>The forms that it has together with the word behind it, if the index knows them as one word: <c>E Rechnung</c>.</summary>
    public WordForms? WithNext { get; init; }

    /// <summary>What was probably meant, if nobody has written the word as typed.</summary>
    public WordForms? Correction { get; init; }

    /// <summary>Other words for it or for one of its parts; each is a row of words that follow each other.</summary>
    public IReadOnlyList<IReadOnlyList<WordForms>> Synonyms { get; init; } = [];
}
