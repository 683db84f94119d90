namespace CoopHub.Members.Accounts;

/// <summary>An account elsewhere that signs a member in: for Entra ID the tenant and object id, for others the issuer and subject; never a mail address.</summary>
public sealed class MemberLoginRow
{
    public string Provider { get; set; } = "";
    public string Key { get; set; } = "";
    public Guid Member { get; set; }
}
