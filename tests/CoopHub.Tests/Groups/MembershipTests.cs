using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopHub.Tests.Groups;

/// <summary>How people come into a working group, what they do there, and how they go.</summary>
public abstract class MembershipTests : IDisposable
{
    private readonly GroupSite _site;
    private readonly Viewer _reader;
    private readonly Viewer _other;

    protected MembershipTests(TestDatabase database)
    {
        _site = new GroupSite(database);
        _reader = _site.Person("leserin", Role.Reader, _site.Writer.CityB);
        _other = _site.Person("anderer", Role.Author, _site.Writer.CityB);
    }

    [DatabaseFact]
    public void Who_asks_is_taken_in_by_the_Leitung_and_carries_the_group_at_once()
    {
        Assert.Equal(MembershipOutcome.Done, _site.Change.Ask(_site.Group, " Ich helfe gern. ", _reader, GroupSite.Today));
        Assert.Equal((MembershipState.Asked, "Ich helfe gern."), (_site.Row(_reader).State, _site.Row(_reader).Note));
        Assert.Equal(MembershipOutcome.AlreadyThere, _site.Change.Ask(_site.Group, "", _reader, GroupSite.Today));
        Assert.Empty(_site.Now(_reader).Groups);

        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_reader, MembershipAct.Approve, _other));
        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_reader, MembershipAct.Approve, _reader));
        Assert.Equal(MembershipOutcome.Done, _site.Run(_reader, MembershipAct.Approve, _site.Chair));
        Assert.Equal(MembershipOutcome.WrongState, _site.Run(_reader, MembershipAct.Approve, _site.Chair));

        Assert.Equal((MembershipState.Active, (DateOnly?)GroupSite.Today, _site.Writer.CityB), (_site.Row(_reader).State, _site.Row(_reader).From, _site.Row(_reader).Partner));
        Assert.Equal([_site.Group], _site.Now(_reader).Groups);
        using var db = _site.Site.Find<Func<HubDb>>()();
        Assert.Equal(2, db.Set<ChangeRow>().Count(change => change.Kind == ChangeMembership.ChangeKind && change.Key == _site.Group));
    }

    [DatabaseFact]
    public void An_invitation_names_the_function_and_is_taken_or_turned_down()
    {
        Assert.Equal(MembershipOutcome.NotAllowed, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Minutes, _other, GroupSite.Today));
        Assert.Equal(MembershipOutcome.UnknownPerson, _site.Change.Invite(_site.Group, "niemand@stadt.example", GroupFunction.Minutes, _site.Chair, GroupSite.Today));
        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, " Leserin@Stadt.example", GroupFunction.Minutes, _site.Chair, GroupSite.Today));
        Assert.Equal(MembershipOutcome.AlreadyThere, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Guest, _site.Chair, GroupSite.Today));

        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_reader, MembershipAct.Accept, _site.Chair));
        Assert.Equal(MembershipOutcome.Done, _site.Run(_reader, MembershipAct.Accept, _reader));
        Assert.Equal((MembershipState.Active, GroupFunction.Minutes), (_site.Row(_reader).State, _site.Row(_reader).Function));

        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, "anderer@stadt.example", GroupFunction.Member, _site.Chair, GroupSite.Today));
        Assert.Equal(MembershipOutcome.Done, _site.Run(_other, MembershipAct.Decline, _other));
        Assert.Empty(_site.Rows(_other));
    }

    [DatabaseFact]
    public void An_invitation_and_a_request_meet_and_neither_blocks_the_other()
    {
        _site.Change.Ask(_site.Group, "", _reader, GroupSite.Today);
        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Deputy, _site.Chair, GroupSite.Today));
        Assert.Equal((MembershipState.Active, GroupFunction.Deputy), (_site.Row(_reader).State, _site.Row(_reader).Function));

        _site.Change.Invite(_site.Group, "anderer@stadt.example", GroupFunction.Guest, _site.Chair, GroupSite.Today);
        Assert.Equal(MembershipOutcome.Done, _site.Change.Ask(_site.Group, "", _other, GroupSite.Today));
        Assert.Equal((MembershipState.Active, GroupFunction.Guest), (_site.Row(_other).State, _site.Row(_other).Function));
    }

    [DatabaseFact]
    public void The_only_Leitung_goes_only_with_a_successor_and_past_members_stay()
    {
        _site.Seat(_reader, GroupFunction.Member, new(2025, 3, 1));
        _site.Seat(_other, GroupFunction.Guest, new(2025, 3, 1));
        var leaving = _site.Row(_site.Chair).Id;

        Assert.Equal(MembershipOutcome.SuccessorMissing, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair));
        Assert.Equal(MembershipOutcome.SuccessorMissing, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair, new MembershipEntry(Successor: leaving)));
        Assert.Equal(MembershipOutcome.SuccessorMissing, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair, new MembershipEntry(Successor: _site.Row(_other).Id)));
        Assert.Equal(MembershipOutcome.SuccessorMissing, _site.Run(_site.Chair, MembershipAct.GiveFunction, _site.Chair, new MembershipEntry(GroupFunction.Member)));
        Assert.Equal(MembershipOutcome.SuccessorMissing, _site.Run(_site.Chair, MembershipAct.End, _site.Office));

        Assert.Equal(MembershipOutcome.Done, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair, new MembershipEntry(Successor: _site.Row(_reader).Id)));

        Assert.Equal([(GroupFunction.Member, MembershipState.Ended), (GroupFunction.Chair, MembershipState.Active)], _site.Rows(_reader).Select(row => (row.Function, row.State)));
        Assert.Equal((new DateOnly(2025, 1, 1), GroupSite.Today), (_site.Row(_site.Chair).From, _site.Row(_site.Chair).To));
        Assert.Empty(_site.Now(_site.Chair).Groups);
        Assert.Equal([_site.Group], _site.Now(_reader).GroupsLed);
    }

    [DatabaseFact]
    public void The_office_appoints_at_once_and_a_Stellvertretung_gives_everything_but_the_Leitung()
    {
        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Deputy, _site.Office, GroupSite.Today));
        Assert.Equal(MembershipState.Active, _site.Row(_reader).State);

        Assert.Equal(MembershipOutcome.NotAllowed, _site.Change.Invite(_site.Group, "anderer@stadt.example", GroupFunction.Chair, _reader, GroupSite.Today));
        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_site.Chair, MembershipAct.End, _reader));
        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_reader, MembershipAct.GiveFunction, _reader, new MembershipEntry(GroupFunction.Chair)));
        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, "anderer@stadt.example", GroupFunction.Member, _reader, GroupSite.Today));

        Assert.Equal(MembershipOutcome.Done, _site.Run(_reader, MembershipAct.GiveFunction, _site.Office, new MembershipEntry(GroupFunction.Chair)));
        Assert.Equal(GroupFunction.Chair, Assert.Single(_site.Rows(_reader)).Function);
        Assert.Equal(MembershipOutcome.Done, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair));
    }

    [DatabaseFact]
    public void An_ended_group_is_only_read()
    {
        _site.Set(_site.Group, GroupDocument.State, GroupState.Ended);

        Assert.Equal(MembershipOutcome.GroupEnded, _site.Change.Ask(_site.Group, "", _reader, GroupSite.Today));
        Assert.Equal(MembershipOutcome.GroupEnded, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Member, _site.Office, GroupSite.Today));
        Assert.Equal(MembershipOutcome.GroupEnded, _site.Run(_site.Chair, MembershipAct.Leave, _site.Chair));
        Assert.Contains(_site.Site.Find<GroupShelf>().For(_reader).All, group => group.Key == _site.Group);
        Assert.Equal([_site.Group], _site.Now(_site.Chair).Groups);
        Assert.Empty(_site.Now(_site.Chair).GroupsWritten);
    }

    [DatabaseFact]
    public void A_group_that_is_closed_to_somebody_does_not_exist_for_them_unless_they_are_invited()
    {
        _site.Set(_site.Group, GroupDocument.Visibility, Visibility.Group);

        Assert.Equal(MembershipOutcome.NotFound, _site.Change.Ask(_site.Group, "", _reader, GroupSite.Today));
        Assert.Equal(MembershipOutcome.NotFound, _site.Run(_site.Chair, MembershipAct.End, _reader));

        Assert.Equal(MembershipOutcome.Done, _site.Change.Invite(_site.Group, "leserin@stadt.example", GroupFunction.Member, _site.Now(_site.Chair), GroupSite.Today));
        Assert.Equal(MembershipOutcome.Done, _site.Run(_reader, MembershipAct.Accept, _reader));
        Assert.NotNull(_site.Site.Find<GroupShelf>().For(_site.Now(_reader)).Find(_site.Group));
    }

    [DatabaseFact]
    public async Task Two_who_lead_together_cannot_both_go_at_once()
    {
        _site.Seat(_reader, GroupFunction.Chair, new(2025, 3, 1));
        var (one, other) = (_site.Row(_site.Chair).Id, _site.Row(_reader).Id);

        var outcomes = await Task.WhenAll(
            Task.Run(() => _site.Change.Run(one, MembershipAct.Leave, _site.Chair, GroupSite.Today)),
            Task.Run(() => _site.Change.Run(other, MembershipAct.Leave, _reader, GroupSite.Today)));

        Assert.Equal([MembershipOutcome.Done, MembershipOutcome.SuccessorMissing], outcomes.Order());
        Assert.Single(_site.All(), member => member.Row is { State: MembershipState.Active, Function: GroupFunction.Chair });
    }

    [DatabaseFact]
    public void The_database_itself_lets_nobody_belong_to_a_group_twice()
    {
        using var db = _site.Site.Find<Func<HubDb>>()();
        db.BeginWriting();
        db.Memberships.Add(new MembershipRow { Group = _site.Group, Member = _site.Chair.Member!.Value, State = MembershipState.Asked, Begun = DateTime.UtcNow });

        Assert.True(db.IsDuplicate(Assert.Throws<DbUpdateException>(() => db.SaveChanges())));
    }

    [DatabaseFact]
    public void Only_the_member_sets_what_they_hear()
    {
        Assert.Equal(MembershipOutcome.NotAllowed, _site.Run(_site.Chair, MembershipAct.SetLevel, _site.Office, new MembershipEntry(Level: NotificationLevel.Off)));
        Assert.Equal(MembershipOutcome.Done, _site.Run(_site.Chair, MembershipAct.SetLevel, _site.Chair, new MembershipEntry(Level: NotificationLevel.Off)));
        Assert.Equal(NotificationLevel.Off, _site.Row(_site.Chair).Level);
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class MembershipTestsOnSqlite() : MembershipTests(new SqliteTestDatabase());

public sealed class MembershipTestsOnPostgres() : MembershipTests(new PostgresTestDatabase());
