using System.Text;
using CoopHub.Partners;
using Xunit;

namespace CoopHub.Tests.Partners;

public sealed class MunicipalityListFileTests
{
    private const string Header = "name,typ,ags,ars,kreis_ags,samtgemeinde_ars,einwohner,stand,quelle\n";

    [Fact]
    public void A_good_row_becomes_a_Kommune()
    {
        var list = MunicipalityListFile.Parse(Header + "\"Bad Bevensen, Stadt\",Mitgliedsgemeinde einer Samtgemeinde (Stadt),03360002,033605407002,03360,033605407000,9943,2023-11-30,Destatis\n");

        var (line, found) = Assert.Single(list.Rows);
        Assert.Equal(2, line);
        Assert.Equal(new Municipality(Ars.From("033605407002")!, Ags.From("03360002"), "Bad Bevensen, Stadt", MunicipalityKind.Member, 9943, new DateOnly(2023, 11, 30)), found);
        Assert.Empty(list.BadRows);
    }

    [Fact]
    public void Semicolons_a_byte_order_mark_and_further_columns_do_no_harm()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "Typ;ARS;Name;Bemerkung\r\nSamtgemeinde;031515402000;Brome;egal\r\n", new UTF8Encoding(true));

            var list = MunicipalityListFile.Read(file);

            Assert.Equal("Brome", Assert.Single(list.Rows).Municipality.Name);
            Assert.Empty(list.BadRows);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Brome,Samtgemeinde,03151402,031515402000,,,,", "Samtgemeinden haben keinen AGS. Lassen Sie das Feld leer.")]
    [InlineData("Brome,Dorf,,031515402000,,,,", "Den Typ „Dorf“ gibt es nicht.")]
    [InlineData(",Samtgemeinde,,031515402000,,,,", "Der Name fehlt.")]
    [InlineData("Gifhorn,Landkreis,03151000,3151,,,,", "„3151“ ist kein ARS")]
    [InlineData("Gifhorn,Landkreis,,031510000000,,,,", "„“ ist kein AGS")]
    [InlineData("Gifhorn,Landkreis,03155000,031510000000,,,,", "AGS 03155000 und ARS 031510000000 meinen nicht dieselbe Kommune.")]
    [InlineData("Gifhorn,Landkreis,03151000,031510000000,03155,,,", "Der Kreis 03155 passt nicht zum ARS 031510000000.")]
    [InlineData("Brome,Samtgemeinde,,031510009009,,,,", "Der ARS 031510009009 ist nicht der einer Kommune vom Typ Samtgemeinde.")]
    [InlineData("Weyhausen,Mitgliedsgemeinde,03151037,031515401037,,031515402000,,", "Die Samtgemeinde 031515402000 passt nicht zum ARS 031515401037.")]
    [InlineData("Brome,Samtgemeinde,,031515402000,,,17.084,", "„17.084“ ist keine Zahl von Einwohnern.")]
    [InlineData("Brome,Samtgemeinde,,031515402000,,,,gestern", "„gestern“ ist kein Datum.")]
    public void A_bad_row_is_named_with_its_line_and_the_reason(string row, string reason)
    {
        var list = MunicipalityListFile.Parse(Header + "Isenbüttel,Samtgemeinde,,031515404000,,,,,\n" + row + ",\n");

        var bad = Assert.Single(list.BadRows);
        Assert.Equal(3, bad.Line);
        Assert.StartsWith(reason, bad.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_of_a_row_is_told_at_once()
    {
        var list = MunicipalityListFile.Parse(Header + ",Dorf,,12,,,viele,,\n");

        Assert.Equal(4, list.BadRows.Count);
    }

    [Fact]
    public void A_key_that_comes_twice_is_told_with_both_lines()
    {
        var row = "Brome,Samtgemeinde,,031515402000,,,,,\n";

        var bad = Assert.Single(MunicipalityListFile.Parse(Header + row + row).BadRows);

        Assert.Equal(new BadRow(3, "Der ARS 031515402000 steht schon in Zeile 2."), bad);
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Assert.Equal("Diese Spalten fehlen: typ, ars.", Assert.Single(MunicipalityListFile.Parse("name,einwohner\nBrome,17084\n").BadRows).Reason);

    [Fact]
    public void A_row_with_too_few_fields_is_refused() =>
        Assert.Equal(2, Assert.Single(MunicipalityListFile.Parse(Header + "Brome,Samtgemeinde\n").BadRows).Line);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Single(MunicipalityListFile.Parse("").BadRows);

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Encoding.Latin1.GetBytes("name,typ,ars\nIsenbüttel,Samtgemeinde,031515404000\n"));

            Assert.StartsWith("Die Datei ist nicht in UTF-8 gespeichert.", Assert.Single(MunicipalityListFile.Read(file).BadRows).Reason, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
