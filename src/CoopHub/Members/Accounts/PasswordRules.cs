using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoopHub.Members.Accounts;

/// <summary>
/// What a password must be, after BSI and NIST SP 800-63B: long, not guessable from the account, not on the list of known
/// ones; no rules on kinds of characters, no forced change.
/// </summary>
public sealed class PasswordRules(IOptions<AccountOptions> options) : IPasswordValidator<MemberRow>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private readonly Lazy<HashSet<string>> _known = new(() => options.Value.ReadKnownPasswords());

    public Task<IdentityResult> ValidateAsync(UserManager<MemberRow> manager, MemberRow user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = refusal }) : IdentityResult.Success);

    /// <summary>Why a password is refused, in German; null when it may be used.</summary>
    public string? Refusal(MemberRow member, string password) => password switch
    {
        { Length: < Shortest } => $"Das Passwort braucht mindestens {Shortest} Zeichen. Mehrere Wörter hintereinander sind gut zu merken.",
        { Length: > Longest } => $"Das Passwort darf höchstens {Longest} Zeichen haben.",
        _ when password.Distinct().Count() < 4 => "Das Passwort besteht aus zu wenigen verschiedenen Zeichen.",
        _ when Holds(password, member.Mail?.Split('@')[0]) || Holds(password, member.Name) => "Das Passwort darf Ihren Namen und Ihre Adresse nicht enthalten.",
        _ when _known.Value.Contains(password) => "Dieses Passwort steht auf der Liste bekannt gewordener Passwörter. Bitte wählen Sie ein anderes.",
        _ => null,
    };

    private static bool Holds(string password, string? part) => part is { Length: >= 4 } && password.Contains(part, StringComparison.OrdinalIgnoreCase);
}
