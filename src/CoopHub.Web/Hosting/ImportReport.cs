using CoopHub.Partners;

namespace CoopHub.Web.Hosting;

/// <summary>Tells on the console what an import did, or would do.</summary>
internal static class ImportReport
{
    public static void Write(TextWriter output, PartnerImport import, bool dryRun)
    {
        if (import.BadRows.Count > 0)
        {
            foreach (var row in import.BadRows)
            {
                output.WriteLine($"Zeile {row.Line}: {row.Reason}");
            }
            output.WriteLine($"Es wurde nichts übernommen: {import.BadRows.Count} Fehler in der Datei.");
            return;
        }
        foreach (var change in import.Changes.Where(change => !change.IsUnchanged))
        {
            output.WriteLine($"{(change.IsNew ? "neu" : "geändert"),-9} {change.After.Ars} {change.After.SpokenName} ({change.After.Kind})");
            foreach (var difference in change.Differences)
            {
                output.WriteLine($"          {difference}");
            }
        }
        output.WriteLine($"{(dryRun ? "Vorschau, nichts wurde übernommen" : "Übernommen")}: {Sum(import)}.");
    }

    private static string Sum(PartnerImport import)
    {
        var added = import.Changes.Count(change => change.IsNew);
        var unchanged = import.Changes.Count(change => change.IsUnchanged);
        return $"{added} neu, {import.Changes.Count - added - unchanged} geändert, {unchanged} unverändert";
    }

}
