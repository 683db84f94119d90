namespace CoopHub.Groups.Membership;

/// <summary>
/// That somebody belongs to a working group, has asked to, or is invited. What has ended stays, so that old minutes keep
/// their people; a new function begins a new row.
/// </summary>
public sealed class MembershipRow
{
    /// <summary>The longest word that somebody adds to their request.</summary>
    public const int LongestNote = 500;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The key of the group's document.</summary>
    public Guid Group { get; set; }
    public Guid Member { get; set; }

    /// <summary>The partner that the person acted for; it stays when the person goes elsewhere. Null for people of the cooperation as a whole.</summary>
    public Guid? Partner { get; set; }
    public GroupFunction Function { get; set; }
    public MembershipState State { get; set; }

    /// <summary>The first day; null until somebody belongs to the group.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }
    public NotificationLevel Level { get; set; }

    /// <summary>What somebody wrote when they asked to join.</summary>
    public string? Note { get; set; }

    /// <summary>When it was asked for or offered, in UTC.</summary>
    public DateTime Begun { get; set; }

    /// <summary>Changes with every write, so that two who decide at once do not overwrite each other.</summary>
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>What somebody does in a group. The numbers are kept in the database.</summary>
public enum GroupFunction
{
    Member = 0,
    Chair = 1,
    Deputy = 2,
    Minutes = 3,
    Guest = 4,
}

/// <summary>Where a membership stands. The numbers are kept in the database.</summary>
public enum MembershipState
{
    Asked = 0,
    Invited = 1,
    Active = 2,
    Ended = 3,
}

/// <summary>What a member wants to hear of a group. The numbers are kept in the database.</summary>
public enum NotificationLevel
{
    All = 0,
    MentionsAndMeetings = 1,
    Off = 2,
}

/// <summary>What all these are called on the screen.</summary>
public static class MembershipNames
{
    /// <summary>The functions in the order of a list of members.</summary>
    public static IReadOnlyList<GroupFunction> Functions { get; } = [GroupFunction.Chair, GroupFunction.Deputy, GroupFunction.Minutes, GroupFunction.Member, GroupFunction.Guest];

    public static string Name(this GroupFunction function) => function switch
    {
        GroupFunction.Member => "Mitglied",
        GroupFunction.Chair => "Leitung",
        GroupFunction.Deputy => "Stellvertretung",
        GroupFunction.Minutes => "Protokoll",
        GroupFunction.Guest => "Gast",
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    public static string Name(this MembershipState state) => state switch
    {
        MembershipState.Asked => "angefragt",
        MembershipState.Invited => "eingeladen",
        MembershipState.Active => "aktiv",
        MembershipState.Ended => "beendet",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this NotificationLevel level) => level switch
    {
        NotificationLevel.All => "alles",
        NotificationLevel.MentionsAndMeetings => "nur Erwähnungen und Sitzungen",
        NotificationLevel.Off => "aus",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
