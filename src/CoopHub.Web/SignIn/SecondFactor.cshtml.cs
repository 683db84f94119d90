using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Asks for the second factor of somebody whose password was right.</summary>
[KeepNothing]
public sealed class SecondFactorModel(SignInManager<MemberRow> signIn) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string RecoveryCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "zurueck")]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/anmelden") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var digits = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        return Answered(await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false), nameof(Code), "Dieser Code stimmt nicht oder ist abgelaufen.");
    }

    public async Task<IActionResult> OnPostRecoveryAsync()
    {
        // Identity would take any number of tries here without locking the account.
        var member = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (member is null || await signIn.UserManager.IsLockedOutAsync(member))
        {
            return Redirect("/anmelden");
        }
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync((RecoveryCode ?? "").Trim());
        if (!result.Succeeded)
        {
            await signIn.UserManager.AccessFailedAsync(member);
        }
        return Answered(result, nameof(RecoveryCode), "Dieser Wiederherstellungscode stimmt nicht oder wurde schon benutzt.");
    }

    private IActionResult Answered(Microsoft.AspNetCore.Identity.SignInResult result, string field, string refusal)
    {
        if (result.Succeeded)
        {
            return LocalRedirect(Url.Safe(Back));
        }
        if (result.IsLockedOut)
        {
            return Redirect("/anmelden");
        }
        ModelState.AddModelError(field, refusal);
        return Page();
    }
}
