using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CoopHub.Web.SignIn;

/// <summary>Signing in with the directory of one's own administration: Microsoft Entra ID, or any OpenID Connect provider.</summary>
internal static class ExternalSignIn
{
    public const string Entra = "entra";

    public static void AddExternalSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DirectoryEntrance>();
        var options = configuration.GetSection(SignInOptions.Section).Get<SignInOptions>() ?? new();
        var authentication = services.AddAuthentication();
        if (options.Entra.IsOffered)
        {
            authentication.AddMicrosoftIdentityWebApp(
                microsoft =>
                {
                    (microsoft.Instance, microsoft.TenantId) = (options.Entra.Instance, "organizations");
                    (microsoft.ClientId, microsoft.ClientSecret) = (options.Entra.ClientId, options.Entra.ClientSecret);
                    microsoft.CallbackPath = $"/anmelden/{Entra}/antwort";
                    microsoft.SignInScheme = IdentityConstants.ExternalScheme;
                },
                openIdConnectScheme: Entra,
                cookieScheme: null);
            // After the library's own settings, before the handler builds its metadata client from them.
            services.Configure<OpenIdConnectOptions>(Entra, connect =>
            {
                Common(connect);
                connect.TokenValidationParameters.IssuerValidator = new EntraIssuer(options.Entra).Validate;
            });
        }
        foreach (var (name, directory) in options.Directories)
        {
            authentication.AddOpenIdConnect(name, connect =>
            {
                (connect.Authority, connect.ClientId, connect.ClientSecret) = (directory.Authority, directory.ClientId, directory.ClientSecret);
                connect.CallbackPath = $"/anmelden/{name}/antwort";
                connect.SignInScheme = IdentityConstants.ExternalScheme;
                Common(connect);
            });
        }
    }

    public static void MapExternalSignIn(this WebApplication app)
    {
        // A link and not a form: the policy "form-action 'self'" would stop the way to the directory.
        app.MapGet("/anmelden/mit/{directory}", (string directory, string? zurueck, IOptions<SignInOptions> options) =>
            IsOffered(options.Value, directory)
                ? Results.Challenge(new AuthenticationProperties { RedirectUri = "/anmelden/ankunft" + QueryString.Create("zurueck", zurueck ?? "/") }, [directory])
                : Results.NotFound());
    }

    public static bool IsOffered(SignInOptions options, string directory) =>
        directory == Entra ? options.Entra.IsOffered : options.Directories.ContainsKey(directory);

    private static bool IsForeignTenant(Exception? failure) => failure is SecurityTokenInvalidIssuerException || (failure is not null && IsForeignTenant(failure.InnerException));

    private static void Common(OpenIdConnectOptions connect)
    {
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a link, so that cookies may stay SameSite=Lax.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.SaveTokens = false;
        // Claims keep the names that the token gives them; the library would rename "tid" and "oid".
        connect.TokenHandler = new JsonWebTokenHandler { MapInboundClaims = false };
        connect.GetClaimsFromUserInfoEndpoint = false;
        connect.RequireHttpsMetadata = connect.Authority?.StartsWith("http://127.0.0.1", StringComparison.Ordinal) != true;
        connect.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
        {
            connect.Scope.Add(scope);
        }
        connect.TokenValidationParameters.NameClaimType = "name";
        connect.TokenValidationParameters.RoleClaimType = "roles";
        foreach (var cookie in new[] { connect.CorrelationCookie, connect.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        connect.Events.OnRemoteFailure = failure =>
        {
            failure.HttpContext.RequestServices.GetRequiredService<ILogger<DirectoryEntrance>>()
                .LogWarning("Eine Anmeldung über {Directory} wurde abgewiesen: {Reason}", failure.Scheme.Name, failure.Failure?.Message);
            failure.HandleResponse();
            failure.Response.Redirect("/anmelden/abgewiesen?grund=" + (failure.Scheme.Name == Entra && IsForeignTenant(failure.Failure) ? "mandant" : "antwort"));
            return Task.CompletedTask;
        };
    }
}
