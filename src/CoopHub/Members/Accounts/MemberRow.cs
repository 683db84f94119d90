namespace CoopHub.Members.Accounts;

/// <summary>A person's account.</summary>
public sealed class MemberRow
{
    /// <summary>What stands in the place of a name once the account is deleted.</summary>
    public const string FormerName = "ehemaliges Mitglied";

    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string Name { get; set; } = "";

    /// <summary>The address as it was typed; null once the account is deleted.</summary>
    public string? Mail { get; set; }

    /// <summary>The address in the form that is compared; unique.</summary>
    public string? MailKey { get; set; }

    /// <summary>The key of the partner (its document) that the person acts for; null for people of the cooperation as a whole.</summary>
    public Guid? Partner { get; set; }
    public Role Role { get; set; } = Role.Reader;
    public bool Signatory { get; set; }
    public MemberState State { get; set; }

    /// <summary>Who invited the person; null where the person came without an invitation.</summary>
    public Guid? InvitedBy { get; set; }
    public DateTime Created { get; set; }
    public DateTime? LastVisit { get; set; }

    /// <summary>When the visit before the present one ended; null on the first.</summary>
    public DateTime? PreviousVisit { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with everything that must end the sessions elsewhere: password, second factor, role, state.</summary>
    public string SecurityStamp { get; set; } = NewStamp();

    /// <summary>Changes with every write, so that two who change the same account do not overwrite each other.</summary>
    public string Version { get; set; } = NewStamp();
    public bool TwoFactor { get; set; }
    public string? AuthenticatorKey { get; set; }

    /// <summary>SHA-256 of each unused recovery code, joined by semicolons.</summary>
    public string? RecoveryCodes { get; set; }
    public int FailedAttempts { get; set; }
    public DateTime? LockedUntil { get; set; }

    /// <summary>How decisions see this member. Working groups are added by the room that knows them.</summary>
    public Viewer AsViewer() => State == MemberState.Active ? new Viewer(Id, Partner, Role) { Signatory = Signatory } : Viewer.Guest;

    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
