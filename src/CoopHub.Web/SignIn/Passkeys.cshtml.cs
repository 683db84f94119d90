using System.Buffers.Text;
using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Lists, adds and removes the member's passkeys.</summary>
[Authorize]
internal sealed class PasskeysModel(CurrentMember me, UserManager<MemberRow> users, PasskeySignIn passkeys, Assets assets) : PageModel
{
    public const int LongestName = PasskeySignIn.LongestName;

    [BindProperty]
    public string Answer { get; set; } = "";

    [BindProperty]
    public string Called { get; set; } = "";

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public string Suggestion => Device.Describe(Request.Headers.UserAgent);

    public string Script => assets["/js/passkeys.js"];

    public static string Text(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public async Task OnGetAsync() => await ListAsync(await FindAsync());

    public async Task<IActionResult> OnPostOfferAsync() => Content(await passkeys.OfferAsync(await FindAsync()), "application/json");

    public async Task<IActionResult> OnPostAddAsync()
    {
        var member = await FindAsync();
        if (await passkeys.AddAsync(member, Answer ?? "", Called ?? ""))
        {
            return Redirect("/konto/passkeys");
        }
        ModelState.AddModelError("", "Der Passkey wurde nicht angelegt. Vielleicht haben Sie abgebrochen, oder das Gerät hat schon einen. Versuchen Sie es noch einmal.");
        await ListAsync(member);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string credential)
    {
        if (Base64Url.IsValid(credential))
        {
            await users.RemovePasskeyAsync(await FindAsync(), Base64Url.DecodeFromChars(credential));
        }
        return Redirect("/konto/passkeys");
    }

    private async Task ListAsync(MemberRow member) => Passkeys = [.. await users.GetPasskeysAsync(member)];

    private async Task<MemberRow> FindAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;
}
