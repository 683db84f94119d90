using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CoopHub.Web.SignIn;

/// <summary>Signs in with address and password. A wrong address takes as long as a wrong password and is answered the same.</summary>
internal sealed class PasswordSignIn(SignInManager<MemberRow> signIn, UserManager<MemberRow> users, IPasswordHasher<MemberRow> hasher)
{
    private static string? s_nobodysHash;

    public async Task<SignInOutcome> RunAsync(string mail, string password)
    {
        var member = await users.FindByEmailAsync(mail.Trim());
        if (member?.PasswordHash is null || !await signIn.CanSignInAsync(member) || await users.IsLockedOutAsync(member))
        {
            s_nobodysHash ??= hasher.HashPassword(new MemberRow(), Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(new MemberRow(), s_nobodysHash, password);
            return SignInOutcome.Refused;
        }
        var result = await signIn.PasswordSignInAsync(member, password, isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => SignInOutcome.SignedIn,
            { RequiresTwoFactor: true } => SignInOutcome.SecondFactor,
            _ => SignInOutcome.Refused,
        };
    }
}

/// <summary>What became of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    SignedIn,
    SecondFactor,
    Refused,
}
