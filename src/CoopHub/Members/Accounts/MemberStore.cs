using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>
/// Where ASP.NET Core Identity finds and keeps accounts. It asks for one small interface per ability; a person signs in
/// with the mail address, which serves as the user name too.
/// </summary>
public sealed partial class MemberStore(Func<HubDb> open) : IUserEmailStore<MemberRow>, IUserPasswordStore<MemberRow>, IUserSecurityStampStore<MemberRow>
{
    /// <summary>Creates the account, or says that the address is taken.</summary>
    public Task<IdentityResult> CreateAsync(MemberRow user, CancellationToken cancellationToken) => WriteAsync(db => db.Members.Add(user), cancellationToken);

    /// <summary>Writes the account, unless somebody else has written it since it was read.</summary>
    public Task<IdentityResult> UpdateAsync(MemberRow user, CancellationToken cancellationToken) => WriteAsync(
        db =>
        {
            db.Members.Attach(user);
            user.Version = MemberRow.NewStamp();
            db.Members.Update(user);
        },
        cancellationToken);

    /// <summary>Not how an account ends here: see <see cref="LeaveCooperation"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task<IdentityResult> DeleteAsync(MemberRow user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is closed by LeaveCooperation, which keeps the row for the records that name it.");

    public async Task<MemberRow?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id))
        {
            return null;
        }
        await using var db = open();
        return await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Id == id, cancellationToken);
    }

    public async Task<MemberRow?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        await using var db = open();
        return await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.MailKey == normalizedEmail, cancellationToken);
    }

    public Task<MemberRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    /// <summary>The address; somebody whose directory gives none goes by their id.</summary>
    public Task<string?> GetUserNameAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Mail ?? user.Id.ToString());
    public Task<string?> GetNormalizedUserNameAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.MailKey);
    public Task<string?> GetEmailAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.Mail);
    public Task<string?> GetNormalizedEmailAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.MailKey);

    /// <summary>True for every active account: it came into being through a link sent to the address, or through the partner's own directory.</summary>
    public Task<bool> GetEmailConfirmedAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.State == MemberState.Active);

    /// <summary>The user name is the mail address and is set with it.</summary>
    public Task SetUserNameAsync(MemberRow user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user name is the mail address and is set with it.</summary>
    public Task SetNormalizedUserNameAsync(MemberRow user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetEmailAsync(MemberRow user, string? email, CancellationToken cancellationToken)
    {
        user.Mail = email;
        return Task.CompletedTask;
    }

    public Task SetNormalizedEmailAsync(MemberRow user, string? normalizedEmail, CancellationToken cancellationToken)
    {
        user.MailKey = normalizedEmail;
        return Task.CompletedTask;
    }

    /// <summary>An address counts as confirmed while the account is active; there is nothing to set.</summary>
    public Task SetEmailConfirmedAsync(MemberRow user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);
    public Task<bool> HasPasswordAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(MemberRow user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(MemberRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(MemberRow user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    /// <summary>Nothing to free: every call opens the database for itself.</summary>
    public void Dispose()
    {
    }

    private async Task<IdentityResult> WriteAsync(Action<HubDb> change, CancellationToken cancellationToken)
    {
        await using var db = open();
        db.BeginWriting();
        change(db);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityError { Code = "ConcurrencyFailure", Description = "Das Konto wurde inzwischen geändert. Bitte laden Sie die Seite neu." });
        }
        catch (DbUpdateException refusal) when (db.IsDuplicate(refusal))
        {
            return IdentityResult.Failed(new IdentityError { Code = "Duplicate", Description = "Das gibt es schon." });
        }
        await db.Database.CommitTransactionAsync(cancellationToken);
        return IdentityResult.Success;
    }
}
