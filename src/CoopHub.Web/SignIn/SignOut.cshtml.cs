using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Ends the session, here and in the database.</summary>
[KeepNothing]
public sealed class SignOutModel(SignInManager<MemberRow> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect("/anmelden?hinweis=abgemeldet");
    }
}
