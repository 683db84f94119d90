using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Groups.Membership;

/// <summary>Lets people into a working group, gives them functions and lets them go. Each change is one unit of work with its entry in the change log.</summary>
public sealed class ChangeMembership(ICoreScopeProvider scopes, GroupShelf groups, ChangeLog changes, TimeProvider clock)
{
    /// <summary>What <see cref="Change.Kind"/> says; its key is the group's.</summary>
    public const string ChangeKind = "membership";

    /// <summary>Asks to join. Who is invited already is in at once.</summary>
    /// <param name="group">The key of the group.</param>
    /// <param name="note">A word to the Leitung; may be empty.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="today">The date in Germany.</param>
    public MembershipOutcome Ask(Guid group, string? note, Viewer viewer, DateOnly today) => InScope(db =>
    {
        if (viewer.Member is not { } me)
        {
            return MembershipOutcome.NotFound;
        }
        var open = Open(db, group);
        var own = open.FirstOrDefault(row => row.Member == me);
        var outcome = MembershipRules.Ask(groups.For(viewer).Find(group) ?? Invited(group, own), SeatIn(open, viewer), own, (note ?? "").Trim());
        if (outcome == MembershipOutcome.Done && own is not null)
        {
            Begin(own, own.Function, today);
        }
        else if (outcome == MembershipOutcome.Done)
        {
            db.Add(NewRow(group, me, viewer.Partner, GroupFunction.Member, MembershipState.Asked, string.IsNullOrWhiteSpace(note) ? null : note.Trim()));
        }
        return outcome;
    }, group);

    /// <summary>
    /// Invites a member of the cooperation with a function. Who has asked is taken in; whom the office names is in at once.
    /// </summary>
    /// <param name="group">The key of the group.</param>
    /// <param name="mail">The address of the member.</param>
    /// <param name="function">What they are to do.</param>
    /// <param name="viewer">Who invites.</param>
    /// <param name="today">The date in Germany.</param>
    public MembershipOutcome Invite(Guid group, string? mail, GroupFunction function, Viewer viewer, DateOnly today) => InScope(db =>
    {
        var key = (mail ?? "").Trim().ToUpperInvariant();
        var person = key.Length == 0 ? null : db.Members.AsNoTracking().SingleOrDefault(member => member.MailKey == key && member.State == MemberState.Active);
        var open = Open(db, group);
        var (theirs, seat) = (open.FirstOrDefault(row => row.Member == person?.Id), SeatIn(open, viewer));
        var outcome = MembershipRules.Invite(groups.For(viewer).Find(group), seat, person is not null, theirs, function);
        if (outcome == MembershipOutcome.Done)
        {
            theirs ??= db.Add(NewRow(group, person!.Id, person.Partner, function, MembershipState.Invited)).Entity;
            if (theirs.State == MembershipState.Asked || seat == GroupSeat.Office)
            {
                Begin(theirs, function, today);
            }
        }
        return outcome;
    }, group);

    /// <summary>Does something to a membership.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="act">What.</param>
    /// <param name="viewer">Who does it.</param>
    /// <param name="today">The date in Germany.</param>
    /// <param name="with">What goes with it, such as the function to give.</param>
    public MembershipOutcome Run(Guid id, MembershipAct act, Viewer viewer, DateOnly today, MembershipEntry? with = null)
    {
        with ??= new MembershipEntry();
        var group = GroupOf(id);
        return InScope(db =>
        {
            var open = Open(db, group);
            var row = open.FirstOrDefault(one => one.Id == id);
            var isOwn = row is not null && row.Member == viewer.Member;
            var seen = groups.For(viewer).Find(group) ?? (isOwn ? groups.Every.Find(group) : null);
            var outcome = MembershipRules.Decide(new MembershipChange(act, seen, row, open, SeatIn(open, viewer), isOwn) { Function = with.Function, Successor = with.Successor });
            if (outcome == MembershipOutcome.Done)
            {
                Act(db, act, row!, open, with, today);
            }
            return outcome;
        }, group);
    }

    /// <summary>Puts a member in the place of one who leads a group alone and leaves the cooperation. Whether that may be was decided by whoever hands over.</summary>
    internal void Succeed(Guid group, Guid leaving, Guid successor, Guid? partner, DateOnly today) => InScope(db =>
    {
        var open = Open(db, group);
        if (open.FirstOrDefault(row => row.Member == leaving) is not { } row || !MembershipRules.IsOnlyChair(row, open))
        {
            return MembershipOutcome.WrongState;
        }
        if (open.FirstOrDefault(other => other.Member == successor) is not { } next)
        {
            next = db.Add(NewRow(group, successor, partner, GroupFunction.Chair, MembershipState.Invited)).Entity;
        }
        if (next.State == MembershipState.Active)
        {
            GiveFunction(db, next, GroupFunction.Chair, today);
        }
        else
        {
            Begin(next, GroupFunction.Chair, today);
        }
        End(row, today);
        return MembershipOutcome.Done;
    }, group);

    private void Act(HubDb db, MembershipAct act, MembershipRow row, IReadOnlyList<MembershipRow> open, MembershipEntry with, DateOnly today)
    {
        switch (act)
        {
            case MembershipAct.Accept:
                Begin(row, row.Function, today);
                break;
            case MembershipAct.Approve:
                Begin(row, with.Function, today);
                break;
            case MembershipAct.Decline:
                // Nobody ever belonged to the group by it, so nothing is to be remembered.
                db.Remove(row);
                break;
            case MembershipAct.GiveFunction:
                GiveFunction(db, row, with.Function, today);
                break;
            case MembershipAct.SetLevel:
                (row.Level, row.Version) = (with.Level, Guid.NewGuid());
                break;
            default:
                // A successor is named where the group would be without Leitung; elsewhere the name has no effect.
                if (MembershipRules.IsOnlyChair(row, open) && open.FirstOrDefault(other => other.Id == with.Successor) is { } successor)
                {
                    GiveFunction(db, successor, GroupFunction.Chair, today);
                }
                End(row, today);
                break;
        }
    }

    private void GiveFunction(HubDb db, MembershipRow row, GroupFunction function, DateOnly today)
    {
        if (row.Function == function)
        {
            return;
        }
        if (row.From == today)
        {
            (row.Function, row.Version) = (function, Guid.NewGuid());
            return;
        }
        End(row, today.AddDays(-1));
        // First the end, then the beginning: nobody belongs to a group twice.
        db.SaveChanges();
        var next = NewRow(row.Group, row.Member, row.Partner, function, MembershipState.Active);
        (next.From, next.Level) = (today, row.Level);
        db.Add(next);
    }

    private static void Begin(MembershipRow row, GroupFunction function, DateOnly today) =>
        (row.State, row.Function, row.From, row.Note, row.Version) = (MembershipState.Active, function, today, null, Guid.NewGuid());

    private static void End(MembershipRow row, DateOnly lastDay) => (row.State, row.To, row.Version) = (MembershipState.Ended, lastDay, Guid.NewGuid());

    private MembershipRow NewRow(Guid group, Guid member, Guid? partner, GroupFunction function, MembershipState state, string? note = null) =>
        new() { Group = group, Member = member, Partner = partner, Function = function, State = state, Note = note, Begun = UtcTime.From(clock.GetUtcNow().UtcDateTime) };

    // Somebody who is invited knows of the group, even where its page is closed to them.
    private Group? Invited(Guid group, MembershipRow? own) => own is { State: MembershipState.Invited } ? groups.Every.Find(group) : null;

    private static GroupSeat SeatIn(IEnumerable<MembershipRow> open, Viewer viewer) => GroupRights.SeatOf(viewer, open.FirstOrDefault(row => row.Member == viewer.Member));

    private static List<MembershipRow> Open(HubDb db, Guid group) => [.. db.Memberships.AsTracking().Where(row => row.Group == group && row.State != MembershipState.Ended)];

    private Guid GroupOf(Guid membership)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return scope.Database().Memberships.AsNoTracking().Where(row => row.Id == membership).Select(row => row.Group).SingleOrDefault();
    }

    // One after the other: two who are the Leitung together could otherwise both go at once.
    private MembershipOutcome InScope(Func<HubDb, MembershipOutcome> work, Guid group)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MemberTree);
        var db = scope.Database();
        var outcome = work(db);
        if (outcome == MembershipOutcome.Done)
        {
            db.SaveChanges();
            changes.Append(ChangeKind, group);
            scope.Complete();
        }
        db.ChangeTracker.Clear();
        return outcome;
    }
}

/// <summary>What goes with a change to a membership.</summary>
/// <param name="Function">The function that is given.</param>
/// <param name="Successor">The membership of whoever becomes Leitung instead of somebody who goes.</param>
/// <param name="Level">What the member wants to hear.</param>
public sealed record MembershipEntry(GroupFunction Function = GroupFunction.Member, Guid? Successor = null, NotificationLevel Level = NotificationLevel.All);
