using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Sends a link for a new password and says the same whether the address has an account or not.</summary>
[KeepNothing]
public sealed class ForgottenModel(ForgotPassword forgot, IMailTray mail, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public string Mail { get; set; } = "";

    public bool Offered => mail.Delivers;

    public bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken stop)
    {
        if (Offered)
        {
            await forgot.RunAsync(Mail ?? "", site.Value.PublicAddress, stop);
            Sent = true;
        }
    }
}
