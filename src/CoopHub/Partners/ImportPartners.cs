using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Partners;

/// <summary>What came of an import: what it does with each Kommune, or the rows for which nothing was imported.</summary>
public sealed record PartnerImport(IReadOnlyList<MunicipalityChange> Changes, IReadOnlyList<BadRow> BadRows);

/// <summary>
/// Takes a list of Kommunen over. A Kommune is recognised by its ARS, so the import may be repeated. One that may be a partner
/// and has no document yet gets one with the state "interessiert", which guests do not see; the documents of partners
/// get the list's keys and figures. Nothing is imported while one row is wrong.
/// </summary>
public sealed class ImportPartners(ICoreScopeProvider scopes, ChangeLog log, PartnerWriter partners)
{
    /// <summary>Imports the file, or only tells what importing it would do.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public PartnerImport Run(string path, bool dryRun)
    {
        var list = MunicipalityListFile.Read(path);
        if (list.BadRows.Count > 0)
        {
            return new PartnerImport([], list.BadRows);
        }
        using var scope = scopes.CreateCoreScope();
        var known = scope.Database().Municipalities.ToDictionary(row => row.Ars);
        var import = Decide([.. known.Values.Select(row => row.ToMunicipality())], list.Rows);
        if (!dryRun && import.BadRows.Count == 0)
        {
            Act(scope.Database(), known, [.. import.Changes.Where(change => !change.IsUnchanged)]);
            scope.Complete();
        }
        return import;
    }

    internal static PartnerImport Decide(IReadOnlyCollection<Municipality> known, IReadOnlyList<(long Line, Municipality Municipality)> rows)
    {
        var before = known.ToDictionary(one => one.Ars);
        var kept = before.Keys.Concat(rows.Select(row => row.Municipality.Ars)).ToHashSet();
        var orphans = rows.Where(row => row.Municipality.Ars.Parent is { } parent && !kept.Contains(parent))
            .Select(row => new BadRow(row.Line, $"„{row.Municipality.Name}“ gehört zu {row.Municipality.Ars.Parent}, und diese Kommune steht weder in der Datei noch in CoopHub."))
            .ToList();
        return orphans.Count > 0
            ? new PartnerImport([], orphans)
            : new PartnerImport([.. rows.Select(row => new MunicipalityChange(before.GetValueOrDefault(row.Municipality.Ars), row.Municipality))], []);
    }

    private void Act(HubDb db, Dictionary<string, MunicipalityRow> known, List<MunicipalityChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }
        foreach (var change in changes)
        {
            if (!known.TryGetValue(change.After.Ars.Digits, out var row))
            {
                row = new MunicipalityRow { Ars = change.After.Ars.Digits };
                db.Add(row);
            }
            row.Take(change.After);
        }
        db.SaveChanges();
        partners.Write(changes);
        log.Append(MunicipalityShelf.ChangeKind, MunicipalityShelf.ListKey);
    }
}
