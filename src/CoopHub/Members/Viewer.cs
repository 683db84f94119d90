namespace CoopHub.Members;

/// <summary>Who asks. Every decision about seeing and doing takes one of these and nothing else about the person.</summary>
/// <param name="Member">The person's account; null for somebody who is not signed in, and where a page is only looked at as somebody else.</param>
/// <param name="Partner">The key of the one partner (its document) that the person acts for; null for guests and for people of the cooperation as a whole.</param>
/// <param name="Role">What the person is in the cooperation.</param>
public sealed record Viewer(Guid? Member, Guid? Partner, Role Role)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static readonly Viewer Guest = new(null, null, Role.Guest);

    /// <summary>Whether the person may sign positions in the partner's name.</summary>
    public bool Signatory { get; init; }

    /// <summary>The keys of the working groups that the person belongs to.</summary>
    public IReadOnlyList<Guid> Groups { get; init; } = [];

    /// <summary>Those of them that the person leads or helps to lead.</summary>
    public IReadOnlyList<Guid> GroupsLed { get; init; } = [];

    /// <summary>The keys of the working groups that the person may write records for.</summary>
    public IReadOnlyList<Guid> GroupsWritten { get; init; } = [];

    /// <summary>What this viewer carries; see <see cref="Visibility.ViewerTokens"/>.</summary>
    public IReadOnlyList<string> Tokens => Visibility.ViewerTokens(this);

    /// <summary>
    /// A reader of some other partner, for "Ansehen als": it carries what every member carries and no partner's own token, so
    /// that nobody sees more through it than before.
    /// </summary>
    public static readonly Viewer OtherPartner = new(null, null, Role.Reader);

    /// <summary>A reader of a partner.</summary>
    public static Viewer ReaderOf(Guid partner) => new(null, partner, Role.Reader);
}
