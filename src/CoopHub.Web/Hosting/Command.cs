using CoopHub.Cms.Schema;
using CoopHub.Partners;

namespace CoopHub.Web.Hosting;

/// <summary>What the program is to do instead of opening the site, as the words after its name say.</summary>
internal sealed class Command
{
    private const string Help = """
        CoopHub, die Plattform kooperierender Kommunen

        ohne Befehl                              öffnet die Website
        import partners DATEI.csv [--dry-run]    übernimmt eine Liste von Kommunen; mit --dry-run zeigt es nur, was sich ändern würde
        export schema ORDNER                     schreibt die Dokumenttypen als uSync-Dateien in einen Ordner
        help                                     zeigt diese Hilfe

        Einstellungen kommen aus appsettings.json, aus Umgebungsvariablen (Database__ConnectionString=…) oder,
        wenn die Website geöffnet wird, von der Befehlszeile (--Database:ConnectionString=…).
        """;

    private readonly Func<IServiceProvider, TextWriter, int>? _run;

    private Command(Func<IServiceProvider, TextWriter, int>? run, string[] settings) => (_run, Settings) = (run, settings);

    /// <summary>Whether it does something on the prepared site and ends then.</summary>
    public bool Runs => _run is not null;

    /// <summary>Whether it only explains.</summary>
    public bool NeedsNoSite { get; private init; }

    /// <summary>The words that are settings.</summary>
    public string[] Settings { get; }

    /// <summary>The command that the words name, or null if they name none.</summary>
    public static Command? From(string[] words) => words switch
    {
        ["help" or "--help" or "-h"] => new Command(null, []) { NeedsNoSite = true },
        ["import", "partners", var file] => new Command((services, output) => Import(services, output, file, dryRun: false), []),
        ["import", "partners", var file, "--dry-run"] => new Command((services, output) => Import(services, output, file, dryRun: true), []),
        ["export", "schema", var folder] => new Command((services, output) => Export(services, output, folder), []),
        [] or [['-', '-', ..], ..] => new Command(null, words),
        _ => null,
    };

    /// <summary>Tells how the program is called. Returns the exit code: 0 where one asked for it, 1 where one called it wrongly.</summary>
    public static int Explain(TextWriter output)
    {
        output.WriteLine(Help);
        return output == Console.Error ? 1 : 0;
    }

    /// <summary>Does it and returns the exit code.</summary>
    public int Run(IServiceProvider services, TextWriter output) => _run!(services, output);

    private static int Import(IServiceProvider services, TextWriter output, string file, bool dryRun)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"Die Datei {Path.GetFullPath(file)} gibt es nicht.");
            return 1;
        }
        var import = services.GetRequiredService<ImportPartners>().Run(file, dryRun);
        ImportReport.Write(output, import, dryRun);
        return import.BadRows.Count == 0 ? 0 : 1;
    }

    private static int Export(IServiceProvider services, TextWriter output, string folder)
    {
        var written = services.GetRequiredService<SchemaExport>().Write(folder);
        output.WriteLine(written == 0 ? $"Alle Dateien in {Path.GetFullPath(folder)} sind auf dem Stand." : $"{written} Dateien in {Path.GetFullPath(folder)} geschrieben.");
        return 0;
    }
}
