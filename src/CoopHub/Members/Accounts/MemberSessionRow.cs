namespace CoopHub.Members.Accounts;

/// <summary>One signed-in browser. The cookie only names it; ending the row ends the session, wherever the cookie is.</summary>
public sealed class MemberSessionRow
{
    public Guid Id { get; set; }
    public Guid Member { get; set; }
    public DateTime Begun { get; set; }
    public DateTime Seen { get; set; }
    public DateTime? Ended { get; set; }

    /// <summary>Browser and system in words ("Firefox unter Windows"); no address is kept.</summary>
    public string Device { get; set; } = "";
}
