using System.Buffers.Binary;
using CoopHub.Confirmations;
using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Confirmations;

/// <summary>
/// Writes and reads the links with which somebody confirms solutions without signing in. A link is sealed with the site's keys,
/// names its solutions, ends after <see cref="Valid"/> and is good for nothing else.
/// </summary>
public sealed class ConfirmationLinks(IDataProtectionProvider protection, IOptions<SiteOptions> site, TimeProvider clock)
{
    public const string Path = "/bestaetigen";

    /// <summary>So long a link holds.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromDays(14);

    /// <summary>A link names no more; mail programs cut longer addresses.</summary>
    public const int MostSolutions = 50;

    private const int KeyLength = 16;
    private readonly IDataProtector _seal = protection.CreateProtector("CoopHub.Confirmations.Link");

    /// <summary>The whole address to pass on.</summary>
    public string AddressOf(ConfirmationLink link) => site.Value.AddressOf($"{Path}/{Write(link)}");

    /// <summary>What a link lets its holder do; null when it is none of ours, was changed, or has ended.</summary>
    public ConfirmationLink? Read(string token)
    {
        byte[] bytes;
        try
        {
            bytes = _seal.Unprotect(WebEncoders.Base64UrlDecode(token));
        }
        catch (Exception fault) when (fault is FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
        var ends = new DateTime(BinaryPrimitives.ReadInt64BigEndian(bytes), DateTimeKind.Utc);
        var keys = bytes[sizeof(long)..].Chunk(KeyLength).Select(chunk => new Guid(chunk)).ToList();
        return clock.GetUtcNow() < ends ? new ConfirmationLink(keys[0], keys[1], keys[2..]) : null;
    }

    internal string Write(ConfirmationLink link)
    {
        var ends = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(ends, (clock.GetUtcNow() + Valid).UtcTicks);
        Guid[] keys = [link.Partner, link.GivenBy, .. link.Solutions.Take(MostSolutions)];
        return WebEncoders.Base64UrlEncode(_seal.Protect([.. ends, .. keys.SelectMany(key => key.ToByteArray())]));
    }
}
