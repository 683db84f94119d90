using System.Security.Claims;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Receives people whom a directory has identified, and signs them in as members of its partner.</summary>
internal sealed class DirectoryEntrance(IOptions<SignInOptions> options, PartnerShelf partners, AdmitFromDirectory admit, SignInManager<MemberRow> signIn)
{
    /// <summary>Takes the directory's answer; null when the person is signed in, otherwise why not.</summary>
    public async Task<string?> ReceiveAsync(HttpContext context)
    {
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!answer.Succeeded || answer.Properties.Items[".AuthScheme"] is not { } directory)
        {
            return "antwort";
        }
        var (person, refusal) = Read(answer.Principal, directory);
        if (person is null)
        {
            return refusal;
        }
        var result = await admit.RunAsync(person, context.RequestAborted);
        if (result.Outcome != AdmitOutcome.Admitted)
        {
            return result.Outcome switch
            {
                AdmitOutcome.AddressHasAccount => "adresse",
                AdmitOutcome.OtherPartner => "partner",
                _ => "geschlossen",
            };
        }
        await signIn.SignInAsync(result.Member!, isPersistent: false);
        return null;
    }

    private (DirectoryPerson? Person, string? Refusal) Read(ClaimsPrincipal who, string directory) =>
        directory == ExternalSignIn.Entra ? ReadEntra(who) : ReadOther(who, directory);

    private (DirectoryPerson? Person, string? Refusal) ReadEntra(ClaimsPrincipal who)
    {
        var (tenant, id) = (who.FindFirstValue("tid"), who.FindFirstValue("oid"));
        // A guest of a tenant works elsewhere: "acct" is 1, and "idp" names the tenant at home.
        if (who.FindFirstValue("acct") == "1" || who.HasClaim(claim => claim.Type == "idp"))
        {
            return (null, "gast");
        }
        if (string.IsNullOrEmpty(tenant) || string.IsNullOrEmpty(id) || !options.Value.Entra.Tenants.TryGetValue(tenant, out var slug))
        {
            return (null, "mandant");
        }
        var roles = who.FindAll("roles").Select(claim => options.Value.Entra.Roles.TryGetValue(claim.Value, out var role) ? role : (Role?)null).Max();
        return Person(who, ExternalSignIn.Entra, $"{tenant}:{id}", slug, roles);
    }

    private (DirectoryPerson? Person, string? Refusal) ReadOther(ClaimsPrincipal who, string directory)
    {
        var subject = who.FindFirstValue("sub");
        return string.IsNullOrEmpty(subject) || !options.Value.Directories.TryGetValue(directory, out var known)
            ? (null, "antwort")
            : Person(who, directory, $"{known.Authority}|{subject}", known.Partner, null);
    }

    private (DirectoryPerson? Person, string? Refusal) Person(ClaimsPrincipal who, string provider, string key, string slug, Role? role)
    {
        if (partners.For(Viewer.Guest).Find(slug) is not { } partner)
        {
            return (null, "mandant");
        }
        var mail = who.FindFirstValue("email") ?? who.FindFirstValue("preferred_username");
        var name = who.FindFirstValue("name") ?? mail ?? "Mitglied";
        return (new DirectoryPerson(provider, key, name, mail, partner.Key, role), null);
    }
}
