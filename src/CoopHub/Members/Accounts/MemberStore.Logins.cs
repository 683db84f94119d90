using System.Buffers.Text;
using CoopHub.Cms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <content>Accounts elsewhere and passkeys. Identity writes the account right after each of these calls, so they take their own transaction.</content>
public sealed partial class MemberStore : IUserLoginStore<MemberRow>, IUserPasskeyStore<MemberRow>
{
    public Task AddLoginAsync(MemberRow user, UserLoginInfo login, CancellationToken cancellationToken) => InTransactionAsync(
        async db =>
        {
            db.MemberLogins.Add(new MemberLoginRow { Provider = login.LoginProvider, Key = login.ProviderKey, Member = user.Id });
            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task RemoveLoginAsync(MemberRow user, string loginProvider, string providerKey, CancellationToken cancellationToken) => InTransactionAsync(
        db => db.MemberLogins.Where(login => login.Member == user.Id && login.Provider == loginProvider && login.Key == providerKey).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    public async Task<IList<UserLoginInfo>> GetLoginsAsync(MemberRow user, CancellationToken cancellationToken)
    {
        await using var db = open();
        var logins = await db.MemberLogins.AsNoTracking().Where(login => login.Member == user.Id).ToListAsync(cancellationToken);
        return [.. logins.Select(login => new UserLoginInfo(login.Provider, login.Key, login.Provider))];
    }

    public async Task<MemberRow?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        await using var db = open();
        return await db.MemberLogins.AsNoTracking()
            .Where(login => login.Provider == loginProvider && login.Key == providerKey)
            .Join(db.Members.AsNoTracking(), login => login.Member, member => member.Id, (_, member) => member)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public Task AddOrUpdatePasskeyAsync(MemberRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => InTransactionAsync(
        async db =>
        {
            var credential = Base64Url.EncodeToString(passkey.CredentialId);
            var row = await db.MemberPasskeys.SingleOrDefaultAsync(one => one.Credential == credential && one.Member == user.Id, cancellationToken);
            if (row is null)
            {
                row = new MemberPasskeyRow { Credential = credential, Member = user.Id };
                db.MemberPasskeys.Add(row);
            }
            Fill(row, passkey);
            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(MemberRow user, CancellationToken cancellationToken)
    {
        await using var db = open();
        var rows = await db.MemberPasskeys.AsNoTracking().Where(one => one.Member == user.Id).OrderBy(one => one.Created).ToListAsync(cancellationToken);
        return [.. rows.Select(Read)];
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(MemberRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        await using var db = open();
        var row = await db.MemberPasskeys.AsNoTracking().SingleOrDefaultAsync(one => one.Credential == credential && one.Member == user.Id, cancellationToken);
        return row is null ? null : Read(row);
    }

    public async Task<MemberRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        await using var db = open();
        return await db.MemberPasskeys.AsNoTracking()
            .Where(one => one.Credential == credential)
            .Join(db.Members.AsNoTracking(), one => one.Member, member => member.Id, (_, member) => member)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public Task RemovePasskeyAsync(MemberRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        return InTransactionAsync(db => db.MemberPasskeys.Where(one => one.Credential == credential && one.Member == user.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private static void Fill(MemberPasskeyRow row, UserPasskeyInfo passkey)
    {
        row.Name = passkey.Name ?? row.Name;
        row.PublicKey = passkey.PublicKey;
        row.Created = passkey.CreatedAt.UtcDateTime;
        row.SignCount = passkey.SignCount;
        row.Transports = string.Join(';', passkey.Transports ?? []);
        row.Verified = passkey.IsUserVerified;
        row.BackupEligible = passkey.IsBackupEligible;
        row.BackedUp = passkey.IsBackedUp;
        row.Attestation = passkey.AttestationObject;
        row.ClientData = passkey.ClientDataJson;
    }

    private static UserPasskeyInfo Read(MemberPasskeyRow row) => new(
        Base64Url.DecodeFromChars(row.Credential),
        row.PublicKey,
        new DateTimeOffset(row.Created, TimeSpan.Zero),
        (uint)row.SignCount,
        row.Transports.Split(';', StringSplitOptions.RemoveEmptyEntries),
        row.Verified,
        row.BackupEligible,
        row.BackedUp,
        row.Attestation,
        row.ClientData)
    {
        Name = row.Name,
    };

    private async Task InTransactionAsync(Func<HubDb, Task> change, CancellationToken cancellationToken)
    {
        await using var db = open();
        db.BeginWriting();
        await change(db);
        await db.Database.CommitTransactionAsync(cancellationToken);
    }
}
