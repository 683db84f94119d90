using CoopHub.Members;
using CoopHub.Groups.Membership;

namespace CoopHub.Groups;

/// <summary>What somebody is to a working group.</summary>
public enum GroupSeat
{
    /// <summary>Mitglied der Kooperation, das nicht zur Gruppe gehört.</summary>
    Outside,
    Guest,
    Member,
    Minutes,
    Deputy,
    Chair,
    Office,
}

/// <summary>What can be done in a working group.</summary>
public enum GroupRight
{
    AskToJoin,
    ReadGroup,
    WriteForGroup,
    EditPage,
    DecideMembers,
    SeeReport,
    WriteToAll,
}

/// <summary>
/// Who may do what in a working group. The checks and the table on the page of each group are both made from
/// <see cref="Table"/>.
/// </summary>
public static class GroupRights
{
    /// <summary>The seats in the order of the columns.</summary>
    public static IReadOnlyList<GroupSeat> Seats { get; } = Enum.GetValues<GroupSeat>();

    /// <summary>One line per right. Which records somebody writes at all depends on their role besides.</summary>
    public static IReadOnlyList<GroupRightLine> Table { get; } =
    [
        //                                                                                              Außen  Gast   Mitgl  Prot   Stellv Leit   Gesch
        new(GroupRight.AskToJoin, "Aufnahme anfragen",                                                 [true,  false, false, false, false, false, true]),
        new(GroupRight.ReadGroup, "Lesen, was der Arbeitsgruppe vorbehalten ist",                      [false, true,  true,  true,  true,  true,  true]) { AlsoWhenEnded = true },
        new(GroupRight.WriteForGroup, "Einträge für die Gruppe schreiben (mit der eigenen Rolle)",     [false, false, true,  true,  true,  true,  true]) { MembersOnlyIfOpen = true },
        new(GroupRight.EditPage, "Seite der Gruppe bearbeiten und einreichen",                         [false, false, false, false, true,  true,  true]),
        new(GroupRight.DecideMembers, "Aufnehmen, einladen, Funktionen vergeben, Mitgliedschaft beenden", [false, false, false, false, true,  true,  true]),
        new(GroupRight.SeeReport, "Bericht: Mitglieder nach Partner",                                  [false, false, false, false, true,  true,  true]) { AlsoWhenEnded = true },
        new(GroupRight.WriteToAll, "Nachricht an alle Mitglieder",                                     [false, false, false, false, true,  true,  true]),
    ];

    /// <summary>Whether somebody on this seat may do something in a group as it is now.</summary>
    public static bool May(this GroupSeat seat, GroupRight right, Group group)
    {
        var line = Table.First(one => one.Right == right);
        return line.Allows[(int)seat]
            && (line.AlsoWhenEnded || !group.HasEnded)
            && (!line.MembersOnlyIfOpen || !group.OnlyLeadWrites || seat is GroupSeat.Deputy or GroupSeat.Chair or GroupSeat.Office);
    }

    /// <summary>The seat of somebody who has this membership, or none. The office looks after every group.</summary>
    public static GroupSeat SeatOf(Viewer viewer, MembershipRow? active) =>
        viewer.Role == Role.Office ? GroupSeat.Office : active is { State: MembershipState.Active } ? SeatOf(active.Function) : GroupSeat.Outside;

    internal static GroupSeat SeatOf(GroupFunction function) => function switch
    {
        GroupFunction.Chair => GroupSeat.Chair,
        GroupFunction.Deputy => GroupSeat.Deputy,
        GroupFunction.Minutes => GroupSeat.Minutes,
        GroupFunction.Guest => GroupSeat.Guest,
        _ => GroupSeat.Member,
    };

    public static string Name(this GroupSeat seat) => seat switch
    {
        GroupSeat.Outside => "nicht in der Gruppe",
        GroupSeat.Guest => GroupFunction.Guest.Name(),
        GroupSeat.Member => GroupFunction.Member.Name(),
        GroupSeat.Minutes => GroupFunction.Minutes.Name(),
        GroupSeat.Deputy => GroupFunction.Deputy.Name(),
        GroupSeat.Chair => GroupFunction.Chair.Name(),
        GroupSeat.Office => Role.Office.Name(),
        _ => throw new ArgumentOutOfRangeException(nameof(seat)),
    };
}

/// <summary>One line of the table of rights in a group.</summary>
/// <param name="Right">What may be done.</param>
/// <param name="Label">How the page calls it.</param>
/// <param name="Allows">Whether it may be done, one per <see cref="GroupSeat"/> in their order.</param>
public sealed record GroupRightLine(GroupRight Right, string Label, IReadOnlyList<bool> Allows)
{
    /// <summary>True for what stays possible once the group has ended.</summary>
    public bool AlsoWhenEnded { get; init; }

    /// <summary>True where a group can keep it to its Leitung.</summary>
    public bool MembersOnlyIfOpen { get; init; }
}
