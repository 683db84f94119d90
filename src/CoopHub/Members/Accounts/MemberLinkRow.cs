namespace CoopHub.Members.Accounts;

/// <summary>A link that lets its bearer choose a password, once and for a time. Only the hash of its secret is kept.</summary>
public sealed class MemberLinkRow
{
    public string SecretHash { get; set; } = "";
    public LinkPurpose Purpose { get; set; }

    /// <summary>Whose link it is; null for the one that makes the first administrator.</summary>
    public Guid? Member { get; set; }
    public DateTime Created { get; set; }
    public DateTime Expires { get; set; }
    public DateTime? Used { get; set; }
}

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>To accept an invitation or to confirm a registration of one's own.</summary>
    Invitation,

    /// <summary>To choose a new password in place of a forgotten one.</summary>
    PasswordReset,

    /// <summary>To become the first administrator of a new site.</summary>
    FirstAdministrator,
}
