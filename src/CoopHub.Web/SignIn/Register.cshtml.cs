using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Self-registration through the partner's mail domain; there only where mail is carried out.</summary>
[KeepNothing]
public sealed class RegisterModel(RegisterMember register, IMailTray mail, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public string Mail { get; set; } = "";

    public bool Sent { get; private set; }

    public IActionResult OnGet() => mail.Delivers ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!mail.Delivers)
        {
            return NotFound();
        }
        switch (await register.RunAsync(Mail ?? "", site.Value.PublicAddress, stop))
        {
            case RegisterOutcome.MailSent:
                Sent = true;
                break;
            case RegisterOutcome.MailInvalid:
                ModelState.AddModelError(nameof(Mail), "Bitte geben Sie eine gültige E-Mail-Adresse ein, zum Beispiel vorname.nachname@stadt.de.");
                break;
            default:
                ModelState.AddModelError(nameof(Mail), "Für diese Adresse ist keine Selbstanmeldung eingerichtet. Bitten Sie Ihre Partner-Koordination um eine Einladung.");
                break;
        }
        return Page();
    }
}
