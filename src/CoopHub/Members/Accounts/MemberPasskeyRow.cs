namespace CoopHub.Members.Accounts;

/// <summary>A passkey of a member.</summary>
public sealed class MemberPasskeyRow
{
    /// <summary>The id that the authenticator gave it, Base64Url.</summary>
    public string Credential { get; set; } = "";
    public Guid Member { get; set; }

    /// <summary>How the member calls it.</summary>
    public string Name { get; set; } = "";
    public byte[] PublicKey { get; set; } = [];
    public DateTime Created { get; set; }
    public long SignCount { get; set; }

    /// <summary>The ways to reach the authenticator (usb, internal …), joined by semicolons.</summary>
    public string Transports { get; set; } = "";
    public bool Verified { get; set; }
    public bool BackupEligible { get; set; }
    public bool BackedUp { get; set; }
    public byte[] Attestation { get; set; } = [];
    public byte[] ClientData { get; set; } = [];
}
