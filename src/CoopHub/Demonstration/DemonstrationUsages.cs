using System.Globalization;
using CoopHub.Catalogue;
using CoopHub.Cms.Scoping;
using CoopHub.Partners;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Demonstration;

/// <summary>Who uses what in the demonstration, with some contracts, one open request and one report. It stands in <c>usages.csv</c>, one usage a line.</summary>
internal sealed class DemonstrationUsages(ICoreScopeProvider scopes)
{
    private const string Resource = "CoopHub.Demonstration.usages.csv";

    // When the four have stated it; the texts of the demonstration are of the same autumn.
    private static readonly DateTime s_stated = new(2026, 10, 12, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_asked = new(2026, 11, 18, 9, 30, 0, DateTimeKind.Utc);

    /// <summary>Saves everything in the open scope.</summary>
    /// <param name="find">The key of a document by the name of its file.</param>
    /// <param name="isProduct">Whether that is a product.</param>
    public void Save(Func<string, Guid> find, Func<string, bool> isProduct)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        foreach (var cells in Lines())
        {
            var row = Usage(cells, find, isProduct);
            db.Add(row);
            db.Add(new UsageEventRow { Usage = row.Key, Act = row.Reported ? UsageAct.Reported : UsageAct.Stated, State = row.State, ForDistrict = row.ForDistrict, ByPartner = row.Reported ? null : row.Partner, At = row.StatedAt });
            if (cells[11].Length > 0)
            {
                db.Add(Contract(row.Key, cells));
            }
            if (cells[0] == "bauantrag-digital" && cells[1] == "landkreis-gifhorn")
            {
                db.Add(Report(row));
            }
        }
        var request = Request(find);
        db.Add(request);
        db.Add(new ReuseEventRow { Request = request.Key, State = ReuseState.Asked, ByPartner = request.FromPartner, At = s_asked });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        scope.Complete();
    }

    private static IEnumerable<string[]> Lines()
    {
        using var reader = new StreamReader(typeof(DemonstrationUsages).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(';'))];
    }

    private static UsageRow Usage(string[] cells, Func<string, Guid> find, Func<string, bool> isProduct) => new()
    {
        Kind = isProduct(cells[0]) ? SubjectKind.Product : SubjectKind.Solution, Subject = find(cells[0]), Partner = find(cells[1]),
        State = LifeCycles.All.First(state => state.Name() == cells[2]), Since = Day(cells[3]), Until = Day(cells[4]), Version = Text(cells[5]), Hosting = Text(cells[6]), Provider = Text(cells[7]),
        ContactName = cells[1].StartsWith("landkreis", StringComparison.Ordinal) ? "Stabsstelle Digitalisierung" : "Digitalisierungsbüro", ContactMail = $"digitalisierung@{cells[1].Split('-')[^1]}.example",
        CasesPerYear = Number(cells[8]), ForDistrict = cells[9] == "ja", Reported = cells[10] == "ja", StatedAt = s_stated, Revision = Guid.NewGuid(),
    };

    private static ContractRow Contract(Guid usage, string[] cells) => new()
    {
        Usage = usage, Number = cells[11], Party = Text(cells[12]), Start = Day(cells[13]), End = Day(cells[14]), NoticeMonths = Number(cells[15]), Extensions = Text(cells[16]), Procurement = Text(cells[17]),
        YearlyCost = Number(cells[18]), SharesWindow = cells[19] == "ja", Revision = Guid.NewGuid(),
    };

    private static AdoptionReportRow Report(UsageRow usage) => new()
    {
        Usage = usage.Key, PlannedDays = 40, ActualDays = 52, Version = usage.Version, WrittenAt = s_stated, Visibility = Members.Visibility.Cooperation, Revision = Guid.NewGuid(), Again = WouldAgain.WithConditions,
        Changed = "Eigene Textbausteine für die Nachforderung von Unterlagen; die Beteiligung der Kreisstraßenmeisterei kam als weitere Stelle dazu.",
        Pitfalls = "Die Bauvorlageberechtigung wurde anfangs zweimal geprüft. Erst eine gemeinsame Probewoche mit drei Entwurfsbüros hat die Fragen vor dem Start gezeigt.",
        Vendor = "Rückfragen wurden in der Regel binnen zwei Tagen beantwortet; die Schulung musste verschoben werden.",
        Documents = "Rollenkonzept, Schulungsplan und Musteranschreiben an Entwurfsbüros gibt die Ansprechstelle weiter.",
    };

    private static ReuseRequestRow Request(Func<string, Guid> find) => new()
    {
        Solution = find("maengelmelder"), FromPartner = find("stadt-braunschweig"), ToPartner = find("stadt-salzgitter"), AskedAt = s_asked, WantedBy = new DateOnly(2027, 4, 1),
        Purpose = "Wir möchten Meldungen zu Straßen, Beleuchtung und Grünflächen an einer Stelle annehmen und suchen eine Lösung mit Rückmeldung an die Bürgerinnen und Bürger.",
        Deadline = WorkingDays.After(GermanDay.Of(s_asked), AskForReuse.DaysToReact, "03"), Revision = Guid.NewGuid(),
    };

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
