namespace CoopHub.Members;

/// <summary>What a person is in the cooperation; a person has exactly one. Whoever may sign for the partner carries a mark beside it.</summary>
public enum Role
{
    /// <summary>Gast: somebody who is not signed in.</summary>
    Guest,

    /// <summary>Leser: works for a partner and reads what the cooperation shares.</summary>
    Reader,

    /// <summary>Autor: knows a subject and writes records of the own partner.</summary>
    Author,

    /// <summary>Partner-Koordination: answers for all records and members of the own partner.</summary>
    Coordinator,

    /// <summary>Geschäftsstelle: the editorial office of the cooperation.</summary>
    Office,

    /// <summary>Administration: keeps the platform running; manages users, writes and signs nothing.</summary>
    Admin,
}

/// <summary>What the roles are called on the screen, and who may give them.</summary>
public static class Roles
{
    /// <summary>Every role, least first.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string Name(this Role role) => role switch
    {
        Role.Guest => "Gast",
        Role.Reader => "Leser",
        Role.Author => "Autor",
        Role.Coordinator => "Partner-Koordination",
        Role.Office => "Geschäftsstelle",
        Role.Admin => "Administration",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether a person of this role acts for a partner; office and administration may act for the cooperation as a whole.</summary>
    public static bool NeedsPartner(this Role role) => role is Role.Reader or Role.Author or Role.Coordinator;

    /// <summary>The roles that somebody may give to others: nobody gives more than they have.</summary>
    public static IReadOnlyList<Role> Givable(Viewer viewer) => viewer.Role switch
    {
        Role.Coordinator => [Role.Reader, Role.Author, Role.Coordinator],
        Role.Office => [Role.Reader, Role.Author, Role.Coordinator, Role.Office],
        Role.Admin => [Role.Reader, Role.Author, Role.Coordinator, Role.Office, Role.Admin],
        _ => [],
    };
}
