using CoopHub.Catalogue;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Partners;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Solutions.Usages;

/// <summary>
/// States that a partner uses something. The partner itself states it; what somebody else enters is reported until the
/// partner confirms it, and never replaces what the partner has stated.
/// </summary>
public sealed class SetUsage(ICoreScopeProvider scopes, ChangeLog changes, UsageSubjects subjects, PartnerShelf partners, MunicipalityShelf municipalities, TimeProvider clock)
{
    /// <summary>What <see cref="Change.Kind"/> says when a usage was stated, changed or confirmed.</summary>
    public const string ChangeKind = "usage";

    /// <summary>Whether a viewer may enter a usage for a partner, stated or reported.</summary>
    public static bool May(Viewer viewer, Guid partner) => viewer.May(Right.SetOwnUsage, new RecordOwner(partner)) || viewer.May(Right.ReportUsage, new RecordOwner(partner));

    /// <summary>Writes the usage of a partner, the first one or another stand of it.</summary>
    /// <param name="kind">What is used.</param>
    /// <param name="subject">The key of its document.</param>
    /// <param name="partner">The partner that uses it.</param>
    /// <param name="facts">What is stated.</param>
    /// <param name="revision">The revision that the form was opened with; null for a first statement.</param>
    /// <param name="viewer">Who states it.</param>
    public UsageResult Run(SubjectKind kind, Guid subject, Guid partner, UsageFacts facts, Guid? revision, Viewer viewer)
    {
        if (subjects.Find(viewer, kind, subject) is not { } about || partners.For(viewer).Find(partner) is not { } user || !UsageShelf.MaySee(viewer, partner))
        {
            return UsageResult.NotFound;
        }
        if (!May(viewer, partner))
        {
            return UsageResult.NotAllowed;
        }
        if (Complaints(facts, user) is { Count: > 0 } wrong)
        {
            return new UsageResult(UsageOutcome.Invalid, Guid.Empty) { Complaints = wrong };
        }
        using var scope = scopes.CreateCoreScope();
        var result = Write(scope, about, partner, facts, revision, viewer);
        if (result.Outcome == UsageOutcome.Done)
        {
            scope.Complete();
        }
        return result;
    }

    /// <summary>The partner says that what stands there holds, whoever entered it.</summary>
    public UsageResult Confirm(Guid key, Viewer viewer) => Decide(key, viewer, (db, row) =>
    {
        (row.Reported, row.StatedAt, row.StatedBy, row.Revision) = (false, Now, viewer.Member, Guid.NewGuid());
        db.Add(Event(row, UsageAct.Confirmed, viewer));
        return true;
    });

    /// <summary>The partner says that what somebody else reported is wrong; it goes.</summary>
    public UsageResult Refuse(Guid key, Viewer viewer) => Decide(key, viewer, (db, row) =>
    {
        if (!row.Reported)
        {
            return false;
        }
        db.Add(Event(row, UsageAct.Refused, viewer));
        db.Remove(row);
        return true;
    });

    /// <summary>
    /// A request was answered with "übernommen": the partner now brings the solution in. What the partner has stated itself and
    /// goes further is left as it is. It belongs to the unit of work of the request, which saves.
    /// </summary>
    internal Guid Adopt(HubDb db, Guid solution, Guid partner, Viewer viewer)
    {
        var row = db.Usages.AsTracking().SingleOrDefault(one => one.Subject == solution && one.Partner == partner);
        if (row is not null && row.State.IsInUse())
        {
            return row.Key;
        }
        var states = viewer.May(Right.SetOwnUsage, new RecordOwner(partner));
        var act = row is not null ? UsageAct.Changed : states ? UsageAct.Stated : UsageAct.Reported;
        if (row is null)
        {
            db.Add(row = new UsageRow { Kind = SubjectKind.Solution, Subject = solution, Partner = partner, Reported = !states });
        }
        (row.State, row.Until, row.StatedAt, row.StatedBy, row.Revision) = (LifeCycle.Introducing, null, Now, viewer.Member, Guid.NewGuid());
        db.Add(Event(row, act, viewer));
        changes.Append(ChangeKind, row.Key, Visibility.Cooperation);
        return row.Key;
    }

    private DateTime Now => UtcTime.From(clock.GetUtcNow().UtcDateTime);

    private UsageResult Write(ICoreScope scope, UsageSubject about, Guid partner, UsageFacts facts, Guid? revision, Viewer viewer)
    {
        var db = scope.Database();
        var states = viewer.May(Right.SetOwnUsage, new RecordOwner(partner));
        var row = db.Usages.AsTracking().SingleOrDefault(one => one.Subject == about.Key && one.Partner == partner);
        if (row is not null && !states && !row.Reported)
        {
            return new UsageResult(UsageOutcome.NotAllowed, row.Key);
        }
        if (row?.Revision != revision)
        {
            return new UsageResult(UsageOutcome.Conflict, row?.Key ?? Guid.Empty);
        }
        var act = row is not null ? UsageAct.Changed : states ? UsageAct.Stated : UsageAct.Reported;
        if (row is null)
        {
            db.Add(row = new UsageRow { Kind = about.Kind, Subject = about.Key, Partner = partner });
        }
        // Somebody else sees no internal notes and no district; what stands there stays.
        (states ? facts : facts with { Notes = row.Notes, ForDistrict = row.ForDistrict, OptOuts = UsageFacts.Of(row).OptOuts }).WriteTo(row);
        (row.Reported, row.StatedAt, row.StatedBy, row.Revision) = (!states, Now, viewer.Member, Guid.NewGuid());
        db.Add(Event(row, act, viewer));
        return Save(db, row) ? new UsageResult(UsageOutcome.Done, row.Key) : new UsageResult(UsageOutcome.Conflict, row.Key);
    }

    private UsageResult Decide(Guid key, Viewer viewer, Func<HubDb, UsageRow, bool> act)
    {
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var row = db.Usages.AsTracking().SingleOrDefault(one => one.Key == key);
        if (row is null || subjects.Find(viewer, row.Kind, row.Subject) is null)
        {
            return UsageResult.NotFound;
        }
        if (!viewer.May(Right.SetOwnUsage, new RecordOwner(row.Partner)))
        {
            return UsageResult.NotAllowed;
        }
        if (!act(db, row) || !Save(db, row))
        {
            return new UsageResult(UsageOutcome.Conflict, key);
        }
        scope.Complete();
        return new UsageResult(UsageOutcome.Done, key);
    }

    // Two who state the same thing at once: the second is told, and nothing of it is kept.
    private bool Save(HubDb db, UsageRow row)
    {
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            return false;
        }
        db.ChangeTracker.Clear();
        changes.Append(ChangeKind, row.Key, Visibility.Cooperation);
        return true;
    }

    private Dictionary<string, string> Complaints(UsageFacts facts, Partner user)
    {
        var wrong = new Dictionary<string, string>(facts.Complaints());
        if (facts.ForDistrict && (user.Kind != MunicipalityKind.District || Ars.From(user.Ars) is null))
        {
            wrong[nameof(UsageFacts.ForDistrict)] = "Für seine Kommunen spricht nur ein Landkreis.";
        }
        else if (facts.ForDistrict && facts.OptOuts.Any(ars => Ars.From(ars) is not { } known || municipalities.Find(known) is not { } one || one.Ars.Parent != Ars.From(user.Ars)))
        {
            wrong[nameof(UsageFacts.OptOuts)] = "Eine der abgewählten Kommunen gehört nicht zum Landkreis.";
        }
        return wrong;
    }

    private UsageEventRow Event(UsageRow row, UsageAct act, Viewer viewer) => new()
    {
        Usage = row.Key, Act = act, State = row.State, ForDistrict = row.ForDistrict, Member = viewer.Member, ByPartner = viewer.Partner, At = Now,
    };
}

/// <summary>What became of a statement.</summary>
public enum UsageOutcome
{
    Done,
    NotFound,
    NotAllowed,
    Invalid,

    /// <summary>Somebody else was faster; nothing was saved.</summary>
    Conflict,
}

/// <summary>What became of a statement.</summary>
/// <param name="Outcome">Whether it was saved.</param>
/// <param name="Key">The usage.</param>
public sealed record UsageResult(UsageOutcome Outcome, Guid Key)
{
    public static readonly UsageResult NotFound = new(UsageOutcome.NotFound, Guid.Empty), NotAllowed = new(UsageOutcome.NotAllowed, Guid.Empty);

    /// <summary>What is wrong, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Complaints { get; init; } = new Dictionary<string, string>();
}
