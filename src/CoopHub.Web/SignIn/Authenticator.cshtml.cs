using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Sets up the authenticator app and the recovery codes.</summary>
[Authorize]
public sealed class AuthenticatorModel(CurrentMember me, UserManager<MemberRow> users, SignInManager<MemberRow> signIn) : PageModel
{
    private const int CodeCount = 10;

    [BindProperty]
    public string Code { get; set; } = "";

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>What the app must learn, while it is being set up.</summary>
    public AuthenticatorSetup? Setup { get; private set; }

    /// <summary>New codes, shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var member = await FindAsync();
        CodesLeft = await users.CountRecoveryCodesAsync(member);
    }

    public async Task OnPostBeginAsync()
    {
        var member = await FindAsync();
        if (!IsOn)
        {
            await users.ResetAuthenticatorKeyAsync(member);
            await signIn.RefreshSignInAsync(member);
            Setup = AuthenticatorSetup.For(member);
        }
    }

    public async Task OnPostConfirmAsync()
    {
        var member = await FindAsync();
        if (IsOn || member.AuthenticatorKey is null)
        {
            return;
        }
        var digits = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            ModelState.AddModelError(nameof(Code), "Dieser Code stimmt nicht oder ist abgelaufen. Bitte geben Sie den ein, den die App gerade zeigt.");
            Setup = AuthenticatorSetup.For(member);
            return;
        }
        await users.SetTwoFactorEnabledAsync(member, true);
        await ShowCodesAsync(member);
        await signIn.RefreshSignInAsync(member);
    }

    public async Task OnPostNewCodesAsync()
    {
        var member = await FindAsync();
        if (IsOn)
        {
            await ShowCodesAsync(member);
        }
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        var member = await FindAsync();
        await users.SetTwoFactorEnabledAsync(member, false);
        await users.ResetAuthenticatorKeyAsync(member);
        await signIn.RefreshSignInAsync(member);
        return Redirect("/konto/zweiter-faktor");
    }

    private async Task ShowCodesAsync(MemberRow member) => RecoveryCodes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(member, CodeCount))!];

    private async Task<MemberRow> FindAsync()
    {
        var member = (await users.FindByIdAsync(me.Id.ToString()))!;
        IsOn = member.TwoFactor;
        return member;
    }
}
