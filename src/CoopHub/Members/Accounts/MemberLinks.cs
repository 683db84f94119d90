using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>Makes and finds the links with which people reach their account for the first time or again.</summary>
public sealed class MemberLinks(Func<HubDb> open, TimeProvider clock)
{
    /// <summary>Where every such link leads, before its secret.</summary>
    public const string Path = "/zugang/";

    /// <summary>So long whoever asks for a link again and again gets no further mail.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>How long a link may be used.</summary>
    public static TimeSpan Lifetime(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.PasswordReset => TimeSpan.FromHours(1),
        LinkPurpose.FirstAdministrator => TimeSpan.FromDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>The link behind a secret, while it may be used.</summary>
    public async Task<OpenLink?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(secret), clock.GetUtcNow().UtcDateTime);
        await using var db = open();
        var link = await db.MemberLinks.AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash && one.Used == null && one.Expires > now, cancellationToken);
        if (link is null)
        {
            return null;
        }
        var member = link.Member is { } id ? await db.Members.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken) : null;
        return new OpenLink(link.Purpose, member);
    }

    /// <summary>True when a link of this kind went to the member so lately that another mail would only be a nuisance.</summary>
    internal Task<bool> WasJustMadeAsync(HubDb db, LinkPurpose purpose, Guid member, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Pause;
        return db.MemberLinks.AnyAsync(link => link.Purpose == purpose && link.Member == member && link.Used == null && link.Created > since, cancellationToken);
    }

    /// <summary>Adds a link in the caller's transaction; the earlier ones of the same person and purpose stop working.</summary>
    /// <returns>The path with the secret, which is kept nowhere else.</returns>
    internal async Task<string> AddAsync(HubDb db, LinkPurpose purpose, Guid? member, CancellationToken cancellationToken)
    {
        await db.MemberLinks.Where(link => link.Purpose == purpose && link.Member == member && link.Used == null).ExecuteDeleteAsync(cancellationToken);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        db.MemberLinks.Add(new MemberLinkRow { SecretHash = Hash(secret), Purpose = purpose, Member = member, Created = now, Expires = now + Lifetime(purpose) });
        return Path + secret;
    }

    /// <summary>Uses a link up in the caller's transaction; null when it cannot be used (any more).</summary>
    internal async Task<MemberLinkRow?> UseAsync(HubDb db, string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(secret), clock.GetUtcNow().UtcDateTime);
        var used = await db.MemberLinks.Where(link => link.SecretHash == hash && link.Used == null && link.Expires > now)
            .ExecuteUpdateAsync(link => link.SetProperty(row => row.Used, now), cancellationToken);
        return used == 1 ? await db.MemberLinks.AsNoTracking().SingleAsync(link => link.SecretHash == hash, cancellationToken) : null;
    }

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>A link that may still be used, and whose it is.</summary>
public sealed record OpenLink(LinkPurpose Purpose, MemberRow? Member);
