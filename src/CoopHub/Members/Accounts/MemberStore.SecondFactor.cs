using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CoopHub.Members.Accounts;

/// <content>Lock-out, the authenticator app and recovery codes.</content>
public sealed partial class MemberStore : IUserLockoutStore<MemberRow>, IUserTwoFactorStore<MemberRow>, IUserAuthenticatorKeyStore<MemberRow>,
    IUserTwoFactorRecoveryCodeStore<MemberRow>
{
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(MemberRow user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockedUntil is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null);

    public Task SetLockoutEndDateAsync(MemberRow user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd?.UtcDateTime;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedAttempts);

    public Task ResetAccessFailedCountAsync(MemberRow user, CancellationToken cancellationToken)
    {
        user.FailedAttempts = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.FailedAttempts);

    /// <summary>Every account locks itself after too many wrong tries.</summary>
    public Task<bool> GetLockoutEnabledAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>No account is left out of the lock-out; there is nothing to set.</summary>
    public Task SetLockoutEnabledAsync(MemberRow user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public Task SetTwoFactorEnabledAsync(MemberRow user, bool enabled, CancellationToken cancellationToken)
    {
        user.TwoFactor = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(MemberRow user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = key;
        return Task.CompletedTask;
    }

    public Task ReplaceCodesAsync(MemberRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(';', recoveryCodes.Select(Hash));
        return Task.CompletedTask;
    }

    /// <summary>Takes a code out of the list; the caller's write keeps that, and a second one at the same time fails on the account's version.</summary>
    public async Task<bool> RedeemCodeAsync(MemberRow user, string code, CancellationToken cancellationToken)
    {
        var codes = Codes(user);
        if (!codes.Remove(Hash(code)))
        {
            return false;
        }
        user.RecoveryCodes = string.Join(';', codes);
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    public Task<int> CountCodesAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Count);

    private static List<string> Codes(MemberRow user) => [.. (user.RecoveryCodes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    // The codes are random enough (over 50 bits) that a plain hash cannot be guessed back.
    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
