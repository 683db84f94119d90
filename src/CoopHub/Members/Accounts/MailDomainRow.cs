namespace CoopHub.Members.Accounts;

/// <summary>A mail domain whose people may register as readers of a partner on their own.</summary>
public sealed class MailDomainRow
{
    /// <summary>The part behind the @, in small letters; exactly this domain, not those below it.</summary>
    public string Domain { get; set; } = "";
    public Guid Partner { get; set; }
}
