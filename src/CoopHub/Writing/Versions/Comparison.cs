using CoopHub.Writing.Forms;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CoopHub.Writing.Versions;

/// <summary>Lays two versions of a record side by side and marks the words that differ.</summary>
public static class Comparison
{
    /// <summary>The fields that differ, in the order of the form.</summary>
    public static IReadOnlyList<FieldComparison> Of(RecordForm before, RecordForm after)
    {
        var former = before.Fields.ToDictionary(field => field.Alias);
        List<FieldComparison> all = [Compare(FormEntries.TitleName, "Titel", before.Title, after.Title)];
        all.AddRange(after.Fields.Select(field =>
            Compare(field.Alias, field.Label, former.TryGetValue(field.Alias, out var other) ? FieldTexts.Of(other) : "", FieldTexts.Of(field))));
        return [.. all.Where(field => field.Lines.Any(line => line.Differs))];
    }

    /// <summary>Two texts, line beside line.</summary>
    public static FieldComparison Compare(string alias, string label, string before, string after)
    {
        var model = SideBySideDiffBuilder.Diff(Differ.Instance, before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), false, false, LineChunker.Instance, WordChunker.Instance);
        return new FieldComparison(alias, label, [.. model.OldText.Lines.Zip(model.NewText.Lines, (left, right) => new ComparedLine(Pieces(left), Pieces(right)))]);
    }

    private static IReadOnlyList<ComparedPiece> Pieces(DiffPiece line) => line switch
    {
        { Type: ChangeType.Imaginary } => [],
        { SubPieces.Count: > 0 } => [.. line.SubPieces.Where(piece => !string.IsNullOrEmpty(piece.Text)).Select(piece => new ComparedPiece(piece.Text, piece.Type != ChangeType.Unchanged))],
        _ => string.IsNullOrEmpty(line.Text) ? [] : [new ComparedPiece(line.Text, line.Type != ChangeType.Unchanged)],
    };
}

/// <summary>A field that differs.</summary>
public sealed record FieldComparison(string Alias, string Label, IReadOnlyList<ComparedLine> Lines);

/// <summary>A line of both versions; one that only one of them has is empty in the other.</summary>
public sealed record ComparedLine(IReadOnlyList<ComparedPiece> Before, IReadOnlyList<ComparedPiece> After)
{
    public bool Differs => Before.Concat(After).Any(piece => piece.Differs);
}

/// <summary>Some words of a line.</summary>
public sealed record ComparedPiece(string Text, bool Differs);
