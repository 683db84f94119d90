namespace CoopHub.Search.Words;

/// <summary>A word as it stands in a text, with everything that connects its parts still in it.</summary>
/// <param name="Raw">The letters as written, such as <c>Bürger:innen</c> or <c>E-Akte</c>.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The place after its last letter.</param>
/// <param name="Pieces">The parts that the writer set off by hyphens or capitals, without gender marks; one if there are none.</param>
internal sealed record SurfaceWord(string Raw, int Start, int End, IReadOnlyList<string> Pieces)
{
    /// <summary>The word written in one: <c>EAkte</c>.</summary>
    public string Joined => Pieces.Count == 1 ? Pieces[0] : string.Concat(Pieces);
}
