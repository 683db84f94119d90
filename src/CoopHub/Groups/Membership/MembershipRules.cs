namespace CoopHub.Groups.Membership;

/// <summary>What can be done to a membership that is there.</summary>
public enum MembershipAct
{
    /// <summary>Takes an invitation.</summary>
    Accept,

    /// <summary>Takes a request back or refuses it, recalls an invitation or turns it down.</summary>
    Decline,

    /// <summary>Takes somebody in who has asked.</summary>
    Approve,
    GiveFunction,

    /// <summary>Goes; the only Leitung names a successor.</summary>
    Leave,

    /// <summary>Ends the membership of somebody else.</summary>
    End,
    SetLevel,
}

/// <summary>What became of a change to a membership.</summary>
public enum MembershipOutcome
{
    Done,

    /// <summary>There is no such group or membership for whoever asks.</summary>
    NotFound,
    NotAllowed,

    /// <summary>Somebody was faster: it no longer stands as it was shown.</summary>
    WrongState,

    /// <summary>The group would be without Leitung.</summary>
    SuccessorMissing,
    GroupEnded,

    /// <summary>The person belongs to the group already, has asked or is invited.</summary>
    AlreadyThere,

    /// <summary>No active member of the cooperation has this address.</summary>
    UnknownPerson,
    NoteTooLong,
}

/// <summary>Decides about memberships. It looks at nothing but what it is given.</summary>
internal static class MembershipRules
{
    /// <summary>Whether somebody may ask to join.</summary>
    /// <param name="group">The group as they see it; null where they do not.</param>
    /// <param name="seat">What they are to it.</param>
    /// <param name="open">Their membership that has not ended, if there is one.</param>
    /// <param name="note">What they say with it.</param>
    public static MembershipOutcome Ask(Group? group, GroupSeat seat, MembershipRow? open, string note) => group switch
    {
        null => MembershipOutcome.NotFound,
        { HasEnded: true } => MembershipOutcome.GroupEnded,
        _ when open is { State: MembershipState.Asked or MembershipState.Active } => MembershipOutcome.AlreadyThere,
        // Who is invited already need not ask: the request takes the invitation.
        _ when open is null && !seat.May(GroupRight.AskToJoin, group) => MembershipOutcome.NotAllowed,
        _ => note.Length > MembershipRow.LongestNote ? MembershipOutcome.NoteTooLong : MembershipOutcome.Done,
    };

    /// <summary>Whether somebody may invite another person with a function.</summary>
    public static MembershipOutcome Invite(Group? group, GroupSeat seat, bool personKnown, MembershipRow? open, GroupFunction function) => group switch
    {
        null => MembershipOutcome.NotFound,
        { HasEnded: true } => MembershipOutcome.GroupEnded,
        _ when !seat.May(GroupRight.DecideMembers, group) || !MayGive(seat, function) => MembershipOutcome.NotAllowed,
        _ when !personKnown => MembershipOutcome.UnknownPerson,
        // Who has asked is taken in; the office appoints who was only invited.
        _ when open is { State: MembershipState.Active } || (open is { State: MembershipState.Invited } && seat != GroupSeat.Office) => MembershipOutcome.AlreadyThere,
        _ => MembershipOutcome.Done,
    };

    /// <summary>Whether something may be done to a membership.</summary>
    public static MembershipOutcome Decide(MembershipChange change) => change switch
    {
        { Group: null } or { Row: null } => MembershipOutcome.NotFound,
        { Group.HasEnded: true } => MembershipOutcome.GroupEnded,
        _ when !IsAllowed(change, change.Group, change.Row) => MembershipOutcome.NotAllowed,
        _ when !Fits(change.Act, change.Row.State) => MembershipOutcome.WrongState,
        _ when LeavesNoChair(change, change.Row) => MembershipOutcome.SuccessorMissing,
        _ => MembershipOutcome.Done,
    };

    /// <summary>Whether a group has no other Leitung than this.</summary>
    public static bool IsOnlyChair(MembershipRow row, IEnumerable<MembershipRow> open) =>
        IsChair(row) && !open.Any(other => other.Id != row.Id && IsChair(other));

    /// <summary>Whether somebody may come in the place of the only Leitung: another member of the group who is no guest.</summary>
    public static bool MaySucceed(MembershipRow row, MembershipRow other) =>
        other.Id != row.Id && other is { State: MembershipState.Active, Function: not GroupFunction.Guest };

    /// <summary>The Leitung is given and taken by the Leitung itself or the office, not by a Stellvertretung.</summary>
    public static bool MayGive(GroupSeat seat, GroupFunction function) => function != GroupFunction.Chair || seat is GroupSeat.Chair or GroupSeat.Office;

    private static bool IsAllowed(MembershipChange change, Group group, MembershipRow row)
    {
        var decides = change.Seat.May(GroupRight.DecideMembers, group);
        return change.Act switch
        {
            MembershipAct.Accept or MembershipAct.Leave or MembershipAct.SetLevel => change.IsOwn,
            MembershipAct.Decline => change.IsOwn || decides,
            MembershipAct.Approve => decides && MayGive(change.Seat, change.Function),
            MembershipAct.GiveFunction => decides && MayGive(change.Seat, change.Function) && MayGive(change.Seat, row.Function),
            MembershipAct.End => decides && !change.IsOwn && MayGive(change.Seat, row.Function),
            _ => false,
        };
    }

    private static bool Fits(MembershipAct act, MembershipState state) => act switch
    {
        MembershipAct.Accept => state == MembershipState.Invited,
        MembershipAct.Decline => state is MembershipState.Asked or MembershipState.Invited,
        MembershipAct.Approve => state == MembershipState.Asked,
        _ => state == MembershipState.Active,
    };

    private static bool LeavesNoChair(MembershipChange change, MembershipRow row) => change.Act switch
    {
        MembershipAct.Leave => IsOnlyChair(row, change.Open) && !change.Open.Any(other => other.Id == change.Successor && MaySucceed(row, other)),
        MembershipAct.End => IsOnlyChair(row, change.Open),
        MembershipAct.GiveFunction => change.Function != GroupFunction.Chair && IsOnlyChair(row, change.Open),
        _ => false,
    };

    private static bool IsChair(MembershipRow row) => row is { State: MembershipState.Active, Function: GroupFunction.Chair };
}

/// <summary>What somebody wants to do to a membership.</summary>
/// <param name="Act">What.</param>
/// <param name="Group">The group; null where whoever asks does not see it.</param>
/// <param name="Row">The membership; null where there is none.</param>
/// <param name="Open">All memberships of the group that have not ended.</param>
/// <param name="Seat">What whoever asks is to the group.</param>
/// <param name="IsOwn">Whether it is their own membership.</param>
internal sealed record MembershipChange(MembershipAct Act, Group? Group, MembershipRow? Row, IReadOnlyList<MembershipRow> Open, GroupSeat Seat, bool IsOwn)
{
    /// <summary>The function that is given.</summary>
    public GroupFunction Function { get; init; }

    /// <summary>The membership of whoever becomes Leitung instead.</summary>
    public Guid? Successor { get; init; }
}
