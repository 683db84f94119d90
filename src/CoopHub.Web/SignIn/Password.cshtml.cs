using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Changes the password; the sessions elsewhere end with it.</summary>
[Authorize]
public sealed class PasswordModel(CurrentMember me, UserManager<MemberRow> users, SignInManager<MemberRow> signIn) : PageModel
{
    [BindProperty]
    public string Old { get; set; } = "";

    [BindProperty]
    public string New { get; set; } = "";

    public bool HasPassword { get; private set; }

    public bool Done { get; private set; }

    public async Task OnGetAsync() => HasPassword = (await FindAsync()).PasswordHash is not null;

    public async Task OnPostAsync()
    {
        var member = await FindAsync();
        HasPassword = member.PasswordHash is not null;
        // Whoever sits at an open browser may try the old password as often as at the front door, not more.
        if (await users.IsLockedOutAsync(member) || (HasPassword && !await users.CheckPasswordAsync(member, Old ?? "")))
        {
            await users.AccessFailedAsync(member);
            ModelState.AddModelError(nameof(Old), "Das bisherige Passwort stimmt nicht.");
            return;
        }
        var result = HasPassword ? await users.ChangePasswordAsync(member, Old ?? "", New ?? "") : await users.AddPasswordAsync(member, New ?? "");
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(nameof(New), error.Description);
        }
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(member);
            (Done, HasPassword) = (true, true);
        }
    }

    private async Task<MemberRow> FindAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;
}
