using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Partners;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Solutions.Reuse;

/// <summary>"Wir wollen das auch": asks the partner that runs a solution.</summary>
public sealed class AskForReuse(ICoreScopeProvider scopes, ChangeLog changes, SolutionShelf solutions, PartnerShelf partners, TimeProvider clock)
{
    /// <summary>What <see cref="Change.Kind"/> says when a request took a step.</summary>
    public const string ChangeKind = "reuse-request";

    /// <summary>How many working days the partner has to react.</summary>
    public const int DaysToReact = 10;

    /// <summary>The longest purpose, note or reason.</summary>
    public const int Longest = 2000;

    /// <summary>Whether a viewer may ask for a solution: somebody of another partner than the one that runs it.</summary>
    public static bool May(Viewer viewer, Solution solution) =>
        viewer.May(Right.AskForReuse) && viewer.Partner is { } own && solution.OwnerKey is { } owner && own != owner;

    /// <summary>Asks. There is one open request for each partner and solution.</summary>
    public ReuseResult Run(Guid solution, string purpose, DateOnly? wantedBy, Viewer viewer)
    {
        if (solutions.For(viewer).Find(solution) is not { } wanted || wanted.OwnerKey is not { } owner || partners.For(viewer).Find(owner) is not { } partner)
        {
            return new ReuseResult(ReuseOutcome.NotFound, Guid.Empty);
        }
        if (!May(viewer, wanted))
        {
            return new ReuseResult(ReuseOutcome.NotAllowed, Guid.Empty);
        }
        if (purpose.Trim().Length is 0 or > Longest)
        {
            return new ReuseResult(ReuseOutcome.Invalid, Guid.Empty);
        }
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var asking = viewer.Partner!.Value;
        if (db.ReuseRequests.AsNoTracking().FirstOrDefault(row => row.Solution == solution && row.FromPartner == asking && row.State <= ReuseState.InReview) is { } open)
        {
            return new ReuseResult(ReuseOutcome.AlreadyOpen, open.Key);
        }
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        var row = new ReuseRequestRow
        {
            Solution = solution, FromPartner = asking, ToPartner = owner, AskedBy = viewer.Member, AskedAt = now, Purpose = purpose.Trim(), WantedBy = wantedBy,
            Deadline = WorkingDays.After(GermanDay.Of(now), DaysToReact, partner.Ars is { Length: > 2 } ars ? ars[..2] : null), Revision = Guid.NewGuid(),
        };
        db.Add(row);
        db.Add(new ReuseEventRow { Request = row.Key, State = ReuseState.Asked, Member = viewer.Member, ByPartner = viewer.Partner, At = now });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        changes.Append(ChangeKind, row.Key, Visibility.OwnPartner);
        scope.Complete();
        return new ReuseResult(ReuseOutcome.Done, row.Key);
    }
}

/// <summary>What became of a request or a step.</summary>
public enum ReuseOutcome
{
    Done,
    NotFound,
    NotAllowed,

    /// <summary>Something is missing or too long.</summary>
    Invalid,

    /// <summary>The partner has asked already; the key is that of the open request.</summary>
    AlreadyOpen,

    /// <summary>Somebody else was faster; nothing was saved.</summary>
    Conflict,
}

/// <summary>What became of a request or a step.</summary>
public sealed record ReuseResult(ReuseOutcome Outcome, Guid Key);
