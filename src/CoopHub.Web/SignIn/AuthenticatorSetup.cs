using System.Globalization;
using System.Text;
using CoopHub.Members.Accounts;
using QRCoder;

namespace CoopHub.Web.SignIn;

/// <summary>What an authenticator app must learn, as a key to type and as a picture to read.</summary>
/// <param name="Key">The secret in groups of four letters.</param>
/// <param name="Svg">A QR code of the <c>otpauth</c> address (Key Uri Format), drawn here so that nobody else sees the secret.</param>
public sealed record AuthenticatorSetup(string Key, string Svg)
{
    public static AuthenticatorSetup For(MemberRow member)
    {
        var key = member.AuthenticatorKey ?? throw new InvalidOperationException("The account has no authenticator key.");
        var address = $"otpauth://totp/CoopHub:{Uri.EscapeDataString(member.Mail ?? member.Name)}?secret={key}&issuer=CoopHub&digits=6";
        return new AuthenticatorSetup(string.Join(' ', key.Chunk(4).Select(group => new string(group))), Draw(address));
    }

    private static string Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The matrix comes with its quiet zone.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return $"""<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="QR-Code für die App" width="240" height="240" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{path}"/></svg>""";
    }
}
