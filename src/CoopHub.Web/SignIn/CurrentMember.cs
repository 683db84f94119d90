using CoopHub.Members;
using CoopHub.Members.Accounts;

namespace CoopHub.Web.SignIn;

/// <summary>Who is asking in this request. Pages take it instead of looking into cookies.</summary>
public sealed class CurrentMember
{
    public Viewer Viewer { get; private set; } = Viewer.Guest;

    /// <summary>The name to greet with; empty for guests.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The browser's session; null for guests.</summary>
    public Guid? Session { get; private set; }

    public bool IsSignedIn => Viewer.Role != Role.Guest;

    /// <summary>The account of somebody who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is; the page lacks its lock.</exception>
    public Guid Id => Viewer.Member ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Fills it for the rest of the request.</summary>
    /// <param name="member">The account.</param>
    /// <param name="viewer">How decisions see it, with its working groups.</param>
    /// <param name="session">The browser's session.</param>
    internal void Is(MemberRow member, Viewer viewer, Guid session) => (Viewer, Name, Session) = (viewer, member.Name, session);
}
