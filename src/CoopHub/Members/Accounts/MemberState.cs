namespace CoopHub.Members.Accounts;

/// <summary>Where a member's account stands.</summary>
public enum MemberState
{
    /// <summary>Eingeladen: has a link and has not used it yet.</summary>
    Invited,

    /// <summary>Aktiv: may sign in.</summary>
    Active,

    /// <summary>Deaktiviert: may not sign in; the name stays.</summary>
    Deactivated,

    /// <summary>Ehemalig: the account was deleted; the row stays so that old records keep their author, without a name.</summary>
    Former,
}

/// <summary>What the states are called on the screen.</summary>
public static class MemberStates
{
    public static string Name(this MemberState state) => state switch
    {
        MemberState.Invited => "eingeladen",
        MemberState.Active => "aktiv",
        MemberState.Deactivated => "deaktiviert",
        MemberState.Former => "ehemalig",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
