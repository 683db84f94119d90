using System.Net;
using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using CoopHub.Web.Sight;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Signing in: registers the ways and stands them into the line of each request.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsCheck>();
        if (builder.Environment.IsDevelopment())
        {
            services.TryAddSingleton<IMailTray>(provider => ActivatorUtilities.CreateInstance<FolderMailTray>(provider, Path.GetFullPath("App_Data/mail")));
        }
        services.AddAccounts();
        services.AddScoped<CurrentMember>();
        services.AddScoped<CurrentSight>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasskeySignIn>();
        AddIdentity(services);
        AddCookies(services, builder.Environment);
        services.AddExternalSignIn(builder.Configuration);
        services.AddAuthorization();
        services.AddAnonymousLimits();
    }

    /// <summary>Comes after routing and before the pages.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseForwardedHeaders(ForwardedFor(app.Services.GetRequiredService<IOptions<SignInOptions>>().Value));
        app.Use(PublicAddress(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value));
        app.UseAuthentication();
        app.Use(KeepNothing);
        app.Use(CurrentSight.Choose);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapExternalSignIn();
        app.Lifetime.ApplicationStarted.Register(() => FirstStart.Tell(app));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<MemberRow>(options =>
            {
                // The rules stand in PasswordRules; Identity's own would ask for kinds of characters.
                (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) = (false, false, false, false);
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.User.AllowedUserNameCharacters = "";
                // Only active accounts count as confirmed; see MemberStore.
                options.SignIn.RequireConfirmedEmail = true;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Tokens.AuthenticatorIssuer = "CoopHub";
            })
            .AddSignInManager()
            .AddUserStore<MemberStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<MemberRow>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
        {
            options.ServerDomain = new Uri(site.Value.PublicAddress).Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
    }

    private static void AddCookies(IServiceCollection services, IHostEnvironment host)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SiteOptions>>((options, site) =>
        {
            Harden(options.Cookie, "coophub", site.Value, host);
            options.EventsType = typeof(SessionCookie);
            options.LoginPath = "/anmelden";
            options.ReturnUrlParameter = "zurueck";
            options.ExpireTimeSpan = MemberSessions.Idle;
            options.SlidingExpiration = true;
        });
        foreach (var (scheme, name) in new[] { (IdentityConstants.TwoFactorUserIdScheme, "coophub-zwei"), (IdentityConstants.ExternalScheme, "coophub-extern") })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<SiteOptions>>((options, site) => Harden(options.Cookie, name, site.Value, host));
        }
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((options, site) =>
        {
            Harden(options.Cookie, "coophub-formular", site.Value, host);
            // Antiforgery refuses to work on a request that it takes for unprotected.
            options.Cookie.SecurePolicy = site.Value.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
    }

    // The prefix binds the cookie to this host alone; browsers take it over TLS only.
    private static void Harden(CookieBuilder cookie, string name, SiteOptions site, IHostEnvironment host)
    {
        var secure = site.IsSecure || !host.IsDevelopment();
        cookie.Name = site.IsSecure ? "__Host-" + name : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static ForwardedHeadersOptions ForwardedFor(SignInOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var proxy in options.Proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        return forwarded;
    }

    // The site has one address. Behind a proxy requests arrive without TLS; what is made of the request (where a directory sends
    // people back to, whether a cookie may be set) must follow the address and never the host header.
    private static Func<HttpContext, RequestDelegate, Task> PublicAddress(SiteOptions site) => (context, next) =>
    {
        if (site.IsSecure)
        {
            var address = new Uri(site.PublicAddress);
            (context.Request.Scheme, context.Request.Host) = (address.Scheme, HostString.FromUriComponent(address));
        }
        return next(context);
    };

    private static Task KeepNothing(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            KeepNothingAttribute.Mark(context);
        }
        return next(context);
    }
}
