using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using Xunit;

namespace CoopHub.Tests.Groups;

public sealed class GroupRightsTests
{
    private static readonly Group s_group = new("ag", "AG") { Key = Guid.NewGuid(), State = GroupState.Active };

    [Fact]
    public void Every_right_has_one_line_with_an_answer_for_every_seat()
    {
        Assert.Equal(Enum.GetValues<GroupRight>(), GroupRights.Table.Select(line => line.Right));
        Assert.All(GroupRights.Table, line => Assert.Equal(GroupRights.Seats.Count, line.Allows.Count));
    }

    [Fact]
    public void In_an_ended_group_everybody_only_reads()
    {
        var ended = s_group with { State = GroupState.Ended };

        Assert.All(GroupRights.Seats, seat => Assert.DoesNotContain(Enum.GetValues<GroupRight>(), right => right is not (GroupRight.ReadGroup or GroupRight.SeeReport) && seat.May(right, ended)));
        Assert.True(GroupSeat.Member.May(GroupRight.ReadGroup, ended));
    }

    [Fact]
    public void The_office_is_at_home_in_every_group_and_an_invitation_is_no_seat()
    {
        var row = new MembershipRow { State = MembershipState.Invited, Function = GroupFunction.Chair };

        Assert.Equal(GroupSeat.Office, GroupRights.SeatOf(new Viewer(Guid.NewGuid(), null, Role.Office), null));
        Assert.Equal(GroupSeat.Outside, GroupRights.SeatOf(Viewer.ReaderOf(Guid.NewGuid()), row));
        row.State = MembershipState.Active;
        Assert.Equal(GroupSeat.Chair, GroupRights.SeatOf(Viewer.ReaderOf(Guid.NewGuid()), row));
    }

    [Fact]
    public void The_right_to_write_the_page_of_a_group_reaches_its_Leitung_and_no_record_of_others()
    {
        var chair = Viewer.ReaderOf(Guid.NewGuid()) with { GroupsLed = [s_group.Key] };

        Assert.True(chair.May(Right.EditGroup, s_group.Owner));
        Assert.False(chair.May(Right.EditGroup, new RecordOwner(Guid.NewGuid(), Guid.NewGuid())));
        Assert.False(chair.May(Right.WriteDraft, s_group.Owner));
        Assert.False(chair.May(Right.ManageGroups, s_group.Owner));
    }
}
