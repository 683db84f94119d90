using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoopHub.Web.SignIn;

/// <summary>
/// Accepts a token of Microsoft Entra ID only when a listed tenant issued it. The library alone checks that issuer and tenant
/// fit together, which is true for every tenant of the world.
/// </summary>
internal sealed class EntraIssuer(EntraOptions entra)
{
    public string Validate(string issuer, SecurityToken token, TokenValidationParameters parameters)
    {
        var tenant = token is JsonWebToken read && read.TryGetPayloadValue<string>("tid", out var tid) ? tid : "";
        if (tenant.Length > 0 && entra.Tenants.ContainsKey(tenant) && issuer == $"{entra.Instance.TrimEnd('/')}/{tenant}/v2.0")
        {
            return issuer;
        }
        throw new SecurityTokenInvalidIssuerException($"„{issuer}“ ist kein zugelassener Mandant.") { InvalidIssuer = issuer };
    }
}
