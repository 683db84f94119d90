using CoopHub.Members;
using Xunit;

namespace CoopHub.Tests.Members;

public sealed class RightsTests
{
    private static readonly Guid CityA = Guid.NewGuid();
    private static readonly Guid CityB = Guid.NewGuid();
    private static readonly RecordOwner Own = new(CityA);
    private static readonly RecordOwner OwnPostModerated = new(CityA) { PostModerated = true };
    private static readonly RecordOwner Other = new(CityB) { PostModerated = true };

    [Fact]
    public void Every_right_has_one_line_and_a_reach_for_every_role()
    {
        Assert.Equal(Enum.GetValues<Right>(), Rights.Table.Select(line => line.Right));
        Assert.All(Rights.Table, line => Assert.Equal(Roles.All.Count, line.Reaches.Count));
    }

    [Fact]
    public void A_guest_may_read_what_is_public_and_nothing_else() =>
        Assert.Equal([Right.ReadPublic], Enum.GetValues<Right>().Where(right => Viewer.Guest.May(right, Own)));

    [Theory]
    [InlineData(Role.Reader, Right.WriteDraft, false, false)]
    [InlineData(Role.Author, Right.WriteDraft, true, false)]
    [InlineData(Role.Author, Right.Publish, false, false)]
    [InlineData(Role.Author, Right.Confirm, true, false)]
    [InlineData(Role.Author, Right.Archive, false, false)]
    [InlineData(Role.Coordinator, Right.Publish, true, false)]
    [InlineData(Role.Coordinator, Right.Archive, true, false)]
    [InlineData(Role.Coordinator, Right.Merge, false, false)]
    [InlineData(Role.Coordinator, Right.ManageMembers, true, false)]
    [InlineData(Role.Office, Right.Publish, true, true)]
    [InlineData(Role.Office, Right.Merge, true, true)]
    [InlineData(Role.Office, Right.Confirm, false, false)]
    [InlineData(Role.Admin, Right.ManageMembers, true, true)]
    [InlineData(Role.Admin, Right.WriteDraft, false, false)]
    [InlineData(Role.Admin, Right.OperatePlatform, true, true)]
    public void A_role_reaches_so_far(Role role, Right right, bool own, bool other)
    {
        var viewer = new Viewer(Guid.NewGuid(), CityA, role);

        Assert.Equal(own, viewer.May(right, Own));
        Assert.Equal(other, viewer.May(right, Other));
    }

    [Fact]
    public void An_author_publishes_where_the_own_partner_looks_afterwards()
    {
        var author = new Viewer(Guid.NewGuid(), CityA, Role.Author);

        Assert.True(author.May(Right.Publish, OwnPostModerated));
        Assert.False(author.May(Right.Publish, Other));
    }

    [Fact]
    public void Somebody_without_a_partner_owns_nothing_not_even_what_has_no_owner() =>
        Assert.False(new Viewer(Guid.NewGuid(), null, Role.Coordinator).May(Right.ManageMembers, new RecordOwner(null)));

    [Fact]
    public void Signing_takes_the_mark_and_the_own_partner_and_never_the_administration()
    {
        var reader = new Viewer(Guid.NewGuid(), CityA, Role.Reader);

        Assert.False(reader.May(Right.SignPosition, Own));
        Assert.True((reader with { Signatory = true }).May(Right.SignPosition, Own));
        Assert.False((reader with { Signatory = true }).May(Right.SignPosition, Other));
        Assert.False((reader with { Signatory = true, Role = Role.Admin }).May(Right.SignPosition, Own));
    }

    [Fact]
    public void Nobody_approves_the_own_submission_unless_the_office_is_the_author()
    {
        var coordinator = new Viewer(Guid.NewGuid(), CityA, Role.Coordinator);
        var office = new Viewer(Guid.NewGuid(), null, Role.Office);

        Assert.False(coordinator.MayApprove(Own, coordinator.Member));
        Assert.True(coordinator.MayApprove(Own, Guid.NewGuid()));
        Assert.False(coordinator.MayApprove(Other, Guid.NewGuid()));
        Assert.True(coordinator.MayApprove(OwnPostModerated, coordinator.Member));
        Assert.True(office.MayApprove(Own, office.Member));
    }

    [Theory]
    [InlineData(Role.Author, new Role[0])]
    [InlineData(Role.Coordinator, new[] { Role.Reader, Role.Author, Role.Coordinator })]
    [InlineData(Role.Office, new[] { Role.Reader, Role.Author, Role.Coordinator, Role.Office })]
    public void Nobody_gives_a_role_above_their_own(Role role, Role[] expected) =>
        Assert.Equal(expected, Roles.Givable(new Viewer(Guid.NewGuid(), CityA, role)));
}
