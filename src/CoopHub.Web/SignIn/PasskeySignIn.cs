using System.Text.Json;
using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CoopHub.Web.SignIn;

/// <summary>Signs in with a passkey, and adds one to an account. Both talk to the browser in its own JSON.</summary>
internal sealed class PasskeySignIn(SignInManager<MemberRow> signIn, UserManager<MemberRow> users)
{
    public const int LongestName = 60;
    private const int Most = 20;

    /// <summary>What the browser needs to ask for a passkey of this site.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<SignInOutcome> RunAsync(string answer)
    {
        if (await TryAsync(() => signIn.PerformPasskeyAssertionAsync(answer)) is not { Succeeded: true } assertion
            || !await signIn.CanSignInAsync(assertion.User) || await users.IsLockedOutAsync(assertion.User))
        {
            return SignInOutcome.Refused;
        }
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        // A passkey is something one has and, as it verifies the person, something one is or knows: no second factor is asked.
        await signIn.SignInAsync(assertion.User, isPersistent: false);
        return SignInOutcome.SignedIn;
    }

    /// <summary>What the browser needs to make a passkey for a member.</summary>
    public Task<string> OfferAsync(MemberRow member) => signIn.MakePasskeyCreationOptionsAsync(
        new PasskeyUserEntity { Id = member.Id.ToString(), Name = member.Mail ?? "", DisplayName = member.Name });

    /// <summary>Keeps the passkey that the browser has made; false when it is not one or somebody else's offer.</summary>
    public async Task<bool> AddAsync(MemberRow member, string answer, string name)
    {
        var attestation = await TryAsync(() => signIn.PerformPasskeyAttestationAsync(answer));
        if (attestation is not { Succeeded: true } || attestation.UserEntity.Id != member.Id.ToString() || (await users.GetPasskeysAsync(member)).Count >= Most)
        {
            return false;
        }
        var called = name.Trim();
        attestation.Passkey.Name = called.Length == 0 ? "Passkey" : called[..Math.Min(called.Length, LongestName)];
        return (await users.AddOrUpdatePasskeyAsync(member, attestation.Passkey)).Succeeded;
    }

    // A challenge that has run out, or an answer that is not JSON, reaches us as an exception; it is no fault of the site.
    private static async Task<T?> TryAsync<T>(Func<Task<T>> check)
        where T : class
    {
        try
        {
            return await check();
        }
        catch (Exception refusal) when (refusal is PasskeyException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
