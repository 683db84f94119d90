using CoopHub.Cms.Schema;
using CoopHub.Database;
using CoopHub.Partners;
using CoopHub.Web.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopHub.Web.Tests.Hosting;

public sealed class CommandTests
{
    [Theory]
    [InlineData()]
    [InlineData("--urls", "http://127.0.0.1:5001")]
    [InlineData("--Database:Provider=Sqlite")]
    public void Without_a_command_the_site_opens_with_the_settings(params string[] words)
    {
        var command = Command.From(words)!;

        Assert.False(command.Runs || command.NeedsNoSite);
        Assert.Equal(words, command.Settings);
    }

    [Theory]
    [InlineData("import", "partners", "liste.csv")]
    [InlineData("import", "partners", "liste.csv", "--dry-run")]
    [InlineData("export", "schema", "ordner")]
    public void A_command_runs_instead_of_the_site(params string[] words) => Assert.True(Command.From(words)!.Runs);

    [Theory]
    [InlineData("import")]
    [InlineData("import", "partner", "liste.csv")]
    [InlineData("import", "partners", "liste.csv", "--force")]
    [InlineData("export", "schema")]
    [InlineData("hilfe")]
    public void Words_that_name_no_command_are_refused(params string[] words) => Assert.Null(Command.From(words));

    [Fact]
    public void A_report_tells_new_changed_and_unchanged()
    {
        var before = new Municipality(Ars.From("031510000000")!, Ags.From("03151000"), "Gifhorn", MunicipalityKind.District, 180_000, null);
        var import = new PartnerImport([new(before, before with { Inhabitants = 180_232 }), new(before, before), new(null, before)], []);

        Assert.Equal("""
            geändert  031510000000 Landkreis Gifhorn (Landkreis)
                      Einwohner: 180.000 → 180.232
            neu       031510000000 Landkreis Gifhorn (Landkreis)
            Vorschau, nichts wurde übernommen: 1 neu, 1 geändert, 1 unverändert.

            """, Report(import, dryRun: true), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_report_of_bad_rows_names_each_line()
    {
        var report = Report(new PartnerImport([], [new BadRow(7, "Der Name fehlt.")]), dryRun: false);

        Assert.Equal("Zeile 7: Der Name fehlt.\nEs wurde nichts übernommen: 1 Fehler in der Datei.\n", report, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void What_an_operator_can_put_right_is_told_in_a_sentence_and_nothing_else_is()
    {
        Assert.Equal("Zu neu.", OperatorFault.Explain(new DatabaseRefusedException("Zu neu.")));
        Assert.Contains("solution.config", OperatorFault.Explain(new SchemaRefusedException("solution.config", "Kaputt.")), StringComparison.Ordinal);
        Assert.Equal("Fehlt.", OperatorFault.Explain(new OptionsValidationException("", typeof(object), ["Fehlt."])));
        Assert.Null(OperatorFault.Explain(new InvalidOperationException("Ein Fehler im Programm.")));
    }

    private static string Report(PartnerImport import, bool dryRun)
    {
        using var output = new StringWriter();
        ImportReport.Write(output, import, dryRun);
        return output.ToString();
    }
}
