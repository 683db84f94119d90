using System.Security.Claims;
using CoopHub.Groups.Membership;
using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>
/// Ties the cookie to a session that the server keeps. Each sign-in begins a new one and ends the browser's earlier one,
/// and every request asks whether it still holds, so that signing out, a new role or a closed account acts at once.
/// </summary>
internal sealed class SessionCookie(MemberSessions sessions, GroupMembers groups, CurrentMember current, IOptions<IdentityOptions> identity) : CookieAuthenticationEvents
{
    private const string SessionClaim = "coophub:session";

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var stop = context.HttpContext.RequestAborted;
        await EndAsync(context.HttpContext.User, stop);
        var principal = context.Principal!;
        var member = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var session = await sessions.BeginAsync(member, Device.Describe(context.Request.Headers.UserAgent), stop);
        var claims = (ClaimsIdentity)principal.Identity!;
        foreach (var earlier in claims.FindAll(SessionClaim).ToList())
        {
            claims.RemoveClaim(earlier);
        }
        claims.AddClaim(new Claim(SessionClaim, session.ToString()));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";
        var member = SessionOf(context.Principal) is { } session ? await sessions.FindMemberAsync(session, stamp, context.HttpContext.RequestAborted) : null;
        if (member is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        current.Is(member, await groups.AddGroupsAsync(member.AsViewer(), context.HttpContext.RequestAborted), SessionOf(context.Principal)!.Value);
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndAsync(context.HttpContext.User, context.HttpContext.RequestAborted);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task EndAsync(ClaimsPrincipal? principal, CancellationToken stop)
    {
        if (SessionOf(principal) is { } session && Guid.TryParse(principal!.FindFirstValue(ClaimTypes.NameIdentifier), out var member))
        {
            await sessions.EndAsync(member, session, stop);
        }
    }

    private static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var session) ? session : null;
}
