using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Solutions.Usages;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Solutions.Reuse;

/// <summary>A report as a viewer may see it.</summary>
/// <param name="Row">What is kept of it; what the viewer may not see is empty.</param>
/// <param name="PartnerName">Whose experience it is.</param>
public sealed record AdoptionReport(AdoptionReportRow Row, string PartnerName);

/// <summary>Erfahrungsberichte: written by the partner that uses something, read by those whom the partner lets read.</summary>
public sealed class AdoptionReports(Func<HubDb> open, ICoreScopeProvider scopes, ChangeLog changes, PartnerShelf partners, TimeProvider clock)
{
    /// <summary>The longest answer.</summary>
    public const int Longest = 4000;

    /// <summary>Whether a viewer may write the report of a usage: authors and coordination of the partner.</summary>
    public static bool MayWrite(Viewer viewer, Usage usage) => viewer.May(Right.WriteDraft, new RecordOwner(usage.StatedFor)) && viewer.Partner == usage.StatedFor;

    /// <summary>The reports on solutions, the latest first, without what the viewer may not see.</summary>
    public IReadOnlyList<AdoptionReport> About(Viewer viewer, IReadOnlyCollection<Guid> subjects)
    {
        using var db = open();
        var found = (from report in db.AdoptionReports.AsNoTracking()
                     join usage in db.Usages.AsNoTracking() on report.Usage equals usage.Key
                     where subjects.Contains(usage.Subject)
                     orderby report.WrittenAt descending
                     select new { Report = report, usage.Partner }).ToList();
        return [.. found.Select(one => Show(viewer, one.Report, one.Partner)).OfType<AdoptionReport>()];
    }

    /// <summary>The report of a usage; null where there is none for this viewer.</summary>
    public AdoptionReport? Find(Viewer viewer, Usage usage)
    {
        using var db = open();
        return db.AdoptionReports.AsNoTracking().SingleOrDefault(row => row.Usage == usage.Key) is { } row ? Show(viewer, row, usage.StatedFor) : null;
    }

    /// <summary>Writes the report of a usage; its date is renewed.</summary>
    public UsageOutcome Save(Usage usage, AdoptionReportRow wanted, Viewer viewer)
    {
        if (!MayWrite(viewer, usage))
        {
            return UsageOutcome.NotAllowed;
        }
        string?[] texts = [wanted.Changed, wanted.Pitfalls, wanted.Vendor, wanted.Documents, wanted.Version];
        if (texts.Any(text => text?.Length > Longest) || texts.All(string.IsNullOrWhiteSpace) || wanted.PlannedDays is < 0 or > 100_000 || wanted.ActualDays is < 0 or > 100_000
            || wanted.Visibility is not (Visibility.Public or Visibility.Cooperation))
        {
            return UsageOutcome.Invalid;
        }
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var row = db.AdoptionReports.AsTracking().SingleOrDefault(one => one.Usage == usage.Key);
        if ((row?.Revision ?? Guid.Empty) != wanted.Revision)
        {
            return UsageOutcome.Conflict;
        }
        if (row is null)
        {
            db.Add(row = new AdoptionReportRow { Usage = usage.Key });
        }
        (row.PlannedDays, row.ActualDays, row.Changed, row.Pitfalls, row.Vendor) = (wanted.PlannedDays, wanted.ActualDays, wanted.Changed, wanted.Pitfalls, wanted.Vendor);
        (row.Again, row.Documents, row.Version, row.Visibility) = (wanted.Again, wanted.Documents, wanted.Version, wanted.Visibility);
        (row.WrittenBy, row.WrittenAt, row.Revision) = (viewer.Member, UtcTime.From(clock.GetUtcNow().UtcDateTime), Guid.NewGuid());
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateConcurrencyException)
        {
            return UsageOutcome.Conflict;
        }
        db.ChangeTracker.Clear();
        changes.Append(SetUsage.ChangeKind, usage.Key, row.Visibility);
        scope.Complete();
        return UsageOutcome.Done;
    }

    private AdoptionReport? Show(Viewer viewer, AdoptionReportRow row, Guid partner)
    {
        var owner = new RecordOwner(partner);
        if (!Visibility.MaySee(viewer, row.Visibility, owner) || partners.For(viewer).Find(partner) is not { } named)
        {
            return null;
        }
        if (!FieldVisibility.MaySee(viewer, ProtectedField.VendorExperience, null, row.Visibility, owner))
        {
            row.Vendor = null;
        }
        return new AdoptionReport(row, named.Name);
    }
}
