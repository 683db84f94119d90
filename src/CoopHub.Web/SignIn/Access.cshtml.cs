using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopHub.Web.SignIn;

/// <summary>Where the links of invitations, confirmations, forgotten passwords and the first start lead. Opening it changes nothing.</summary>
[KeepNothing]
public sealed class AccessModel(MemberLinks links, OpenAccount open, SignInManager<MemberRow> signIn) : PageModel
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Mail { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public OpenLink? Link { get; private set; }

    public string Title => Link?.Purpose switch
    {
        null => "Link nicht gültig",
        LinkPurpose.PasswordReset => "Neues Passwort wählen",
        LinkPurpose.FirstAdministrator => "Administration einrichten",
        _ => "Zugang einrichten",
    };

    public async Task OnGetAsync(string secret, CancellationToken stop)
    {
        Link = await links.FindAsync(secret, stop);
        Name = Link?.Member?.Name ?? "";
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        Link = await links.FindAsync(secret, stop);
        var result = await open.RunAsync(secret, new AccountEntry(Name ?? "", Mail ?? "", Password ?? ""), stop);
        if (result.Member is not { } member)
        {
            Link = result.LinkIsSpent ? null : Link;
            ModelState.AddModelError(result.LinkIsSpent ? "" : FieldOf(result.Refusal!), result.Refusal!);
            return Page();
        }
        if (Link!.Purpose == LinkPurpose.PasswordReset)
        {
            // The second factor is still to be asked for.
            return Redirect("/anmelden?hinweis=passwort");
        }
        await signIn.SignInAsync(member, isPersistent: false);
        return Redirect("/konto/passkeys");
    }

    private static string FieldOf(string refusal) =>
        refusal.Contains("Ihren Namen an", StringComparison.Ordinal) ? nameof(Name) : refusal.Contains("E-Mail-Adresse an", StringComparison.Ordinal) ? nameof(Mail) : nameof(Password);
}
