using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using CoopHub.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>The door for members: password, passkey, or the directory of one's administration.</summary>
[KeepNothing]
internal sealed class SignInModel(PasswordSignIn byPassword, PasskeySignIn byPasskey, IOptions<SignInOptions> options, IMailTray mail, Assets assets) : PageModel
{
    private const string Refused = "Adresse oder Passwort stimmen nicht. Nach fünf Fehlversuchen ist ein Zugang für 15 Minuten gesperrt.";

    [BindProperty]
    public string Mail { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>What the browser's passkey has signed.</summary>
    [BindProperty]
    public string Answer { get; set; } = "";

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "zurueck")]
    public string? Back { get; set; }

    [BindProperty(SupportsGet = true, Name = "hinweis")]
    public string? NoteName { get; set; }

    public string? Note => NoteName switch
    {
        "passwort" => "Ihr neues Passwort gilt. Bitte melden Sie sich damit an.",
        "abgemeldet" => "Sie sind abgemeldet.",
        "geloescht" => "Ihr Konto ist gelöscht.",
        _ => null,
    };

    public bool OffersRegistration => mail.Delivers;

    public bool OffersDemonstration => options.Value.DemonstrationPersons;

    public string Script => assets["/js/passkeys.js"];

    public IEnumerable<Crumb> Directories =>
    [
        .. options.Value.Entra.IsOffered ? [new Crumb("Mit Microsoft anmelden", "/anmelden/mit/" + ExternalSignIn.Entra)] : Array.Empty<Crumb>(),
        .. options.Value.Directories.Select(one => new Crumb(one.Value.Title, "/anmelden/mit/" + one.Key)),
    ];

    public string Here(string? handler = null) => "/anmelden" + QueryString.Create([KeyValuePair.Create("handler", handler), KeyValuePair.Create("zurueck", Back)]);

    public string To(string path) => path + QueryString.Create("zurueck", Back ?? "/");

    public async Task<IActionResult> OnPostAsync() => Answered(await byPassword.RunAsync(Mail ?? "", Password ?? ""), Refused);

    public async Task<IActionResult> OnPostAskAsync() => Content(await byPasskey.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync() => Answered(await byPasskey.RunAsync(Answer ?? ""), "Die Anmeldung mit dem Passkey hat nicht geklappt. Versuchen Sie es noch einmal oder nehmen Sie Ihr Passwort.");

    private IActionResult Answered(SignInOutcome outcome, string refusal)
    {
        if (outcome == SignInOutcome.Refused)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        return outcome == SignInOutcome.SecondFactor ? Redirect("/anmelden/code" + QueryString.Create("zurueck", Back ?? "/")) : LocalRedirect(Url.Safe(Back));
    }
}
