using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>
/// A real OpenID Connect provider on a port of its own, as the directory of an administration. It also answers under the
/// addresses of Microsoft Entra ID. Whoever comes is taken for <see cref="Person"/>; <see cref="Forge"/> spoils the identity token.
/// </summary>
public sealed class DirectoryProvider : IAsyncDisposable
{
    public const string ClientId = "coophub";
    public const string ClientSecret = "geheim";
    private readonly WebApplication _app;

    private DirectoryProvider(string address)
    {
        Address = address;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.Urls.Add(address);
        _app.UseRouting();
    }

    /// <summary>Without a closing slash.</summary>
    public string Address { get; }

    /// <summary>What the identity token says about the next person, beside the subject <c>person-1</c>.</summary>
    public Dictionary<string, string> Person { get; } = [];

    /// <summary>Changes the identity token before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Forge { get; set; }

    public static async Task<DirectoryProvider> StartAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var provider = new DirectoryProvider($"http://127.0.0.1:{port}");
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Makes the next person an employee of a tenant, as Entra ID would tell it.</summary>
    public void IsEmployee(string tenant, string id, string mail)
    {
        Person.Clear();
        (Person["tid"], Person["oid"], Person["preferred_username"], Person["name"]) = (tenant, id, mail, "Person aus dem Verzeichnis");
        Forge = token => token.Issuer = $"{Address}/{tenant}/v2.0";
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Configure(OpenIddictServerBuilder options)
    {
        options.SetIssuer(Address)
            .SetAuthorizationEndpointUris("authorize")
            .SetTokenEndpointUris("token")
            .SetConfigurationEndpointUris(".well-known/openid-configuration", "organizations/v2.0/.well-known/openid-configuration")
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes("email", "profile")
            .AddEphemeralEncryptionKey()
            .AddEphemeralSigningKey()
            .EnableDegradedMode();
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(_ => default));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(request =>
        {
            if (request.ClientSecret != ClientSecret)
            {
                request.Reject(OpenIddictConstants.Errors.InvalidClient);
            }
            return default;
        }));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(request =>
        {
            var identity = new ClaimsIdentity("directory");
            identity.AddClaim(new Claim("sub", "person-1"));
            foreach (var (type, value) in Person)
            {
                identity.AddClaim(new Claim(type, value).SetDestinations(OpenIddictConstants.Destinations.IdentityToken));
            }
            request.SignIn(new ClaimsPrincipal(identity).SetScopes(request.Request.GetScopes()));
            return default;
        }));
        options.AddEventHandler<GenerateTokenContext>(handler => handler
            .UseInlineHandler(token =>
            {
                if (token.TokenType == OpenIddictConstants.TokenTypeIdentifiers.IdentityToken)
                {
                    Forge?.Invoke(token.SecurityTokenDescriptor);
                }
                return default;
            })
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
    }
}
