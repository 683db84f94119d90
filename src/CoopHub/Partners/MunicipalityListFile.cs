using System.Text;
using CsvHelper;

namespace CoopHub.Partners;

/// <summary>A row that cannot be taken over, and why.</summary>
/// <param name="Line">The line of the file, counted from 1; the header is line 1.</param>
/// <param name="Reason">What is wrong with it, in German.</param>
public sealed record BadRow(long Line, string Reason);

/// <summary>What a file held: the Kommunen with the line of each, and the rows that are wrong.</summary>
internal sealed record MunicipalityList(IReadOnlyList<(long Line, Municipality Municipality)> Rows, IReadOnlyList<BadRow> BadRows);

/// <summary>
/// Reads a list of Kommunen as CSV in UTF-8, with commas or semicolons. It needs the columns <c>name, typ, ars</c>; it also
/// reads <c>ags, kreis_ags, samtgemeinde_ars, einwohner, stand</c> and passes over all others.
/// </summary>
internal static class MunicipalityListFile
{
    private static readonly string[] s_needed = ["name", "typ", "ars"];

    private static readonly CsvReaderOptions s_strict = new()
    {
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MunicipalityList Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (DecoderFallbackException)
        {
            return Refused(1, "Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es noch einmal.");
        }
    }

    internal static MunicipalityList Parse(string text)
    {
        var header = text.Split('\n')[0];
        using var csv = CsvReader.FromText(text, s_strict with { Separator = header.Contains(';') ? ';' : ',' });
        csv.ReadHeader();
        var missing = s_needed.Where(column => !csv.TryGetFieldIndex(column, out _)).ToList();
        return missing.Count > 0 ? Refused(1, $"Diese Spalten fehlen: {string.Join(", ", missing)}.") : ReadRows(csv);
    }

    private static MunicipalityList ReadRows(CsvReader csv)
    {
        var rows = new List<(long Line, Municipality Municipality)>();
        var bad = new List<BadRow>();
        try
        {
            while (csv.Read())
            {
                var reasons = new List<string>();
                if (MunicipalityListRow.Read(column => csv.TryGetFieldIndex(column, out var index) ? csv.GetString(index) : "", reasons) is { } municipality)
                {
                    rows.Add((csv.LineNumber, municipality));
                }
                bad.AddRange(reasons.Select(reason => new BadRow(csv.LineNumber, reason)));
            }
        }
        catch (CsvFormatException broken)
        {
            bad.Add(new BadRow(broken.LineNumber, "Diese Zeile hat zu viele oder zu wenige Felder, oder ihre Anführungszeichen gehen nicht auf. Alles danach wurde nicht gelesen."));
        }
        bad.AddRange(Twice(rows));
        return new MunicipalityList(rows, [.. bad.OrderBy(row => row.Line)]);
    }

    private static IEnumerable<BadRow> Twice(IEnumerable<(long Line, Municipality Municipality)> rows) =>
        from same in rows.GroupBy(row => row.Municipality.Ars)
        from again in same.Skip(1)
        select new BadRow(again.Line, $"Der ARS {same.Key} steht schon in Zeile {same.First().Line}.");

    private static MunicipalityList Refused(long line, string reason) => new([], [new BadRow(line, reason)]);
}
