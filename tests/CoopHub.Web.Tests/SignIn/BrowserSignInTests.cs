using CoopHub.Members;
using CoopHub.Web.Tests.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>Signing in as a person with a real browser does it.</summary>
public sealed class BrowserSignInTests(DirectorySite both) : IClassFixture<DirectorySite>, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private string Root => both.Site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [BrowserFact]
    public async Task A_passkey_is_made_and_opens_the_door_without_a_password()
    {
        var member = await both.Site.MemberAsync(Role.Reader, MemberSite.CityA);
        var page = await OpenAsync();
        var authenticator = await page.Context.NewCDPSessionAsync(page);
        await authenticator.SendAsync("WebAuthn.enable");
        await authenticator.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await page.GotoAsync("/anmelden?zurueck=/konto/passkeys");
        await page.GetByLabel("E-Mail-Adresse").FillAsync(member.Mail!);
        await page.GetByLabel("Passwort", new() { Exact = true }).FillAsync(MemberSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmelden", Exact = true }).ClickAsync();

        await page.GetByLabel("Name, an dem Sie ihn erkennen").FillAsync("Dienstlaptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await page.GetByText("Dienstlaptop, angelegt am").WaitForAsync();
        await page.GotoAsync("/abmelden");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await page.GetByText("Sie sind abgemeldet").WaitForAsync();
        await page.GotoAsync("/anmelden?zurueck=/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Mein Konto" }).WaitForAsync();
        Assert.Contains(member.Mail!, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_employee_signs_in_with_the_directory_and_out_again()
    {
        both.Provider.IsEmployee(DirectorySite.TenantOfA, "browser", "browser@stadt-a.example");
        var page = await OpenAsync();
        await page.GotoAsync("/anmelden?zurueck=/konto");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mit Microsoft anmelden" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Mein Konto" }).WaitForAsync();
        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await page.GetByText("Sie sind abgemeldet").WaitForAsync();
        await page.GotoAsync("/konto");

        Assert.Contains("/anmelden?zurueck=", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("/anmelden")]
    [InlineData("/registrieren")]
    [InlineData("/passwort-vergessen")]
    [InlineData("/wer-darf-was")]
    [InlineData("/anmelden/abgewiesen")]
    [InlineData("/konto")]
    [InlineData("/konto/passwort")]
    [InlineData("/konto/passkeys")]
    [InlineData("/konto/zweiter-faktor")]
    [InlineData("/mitglieder")]
    public async Task A_page_has_no_barrier_that_axe_can_find(string path)
    {
        var page = await OpenAsync();
        if (path.StartsWith("/konto", StringComparison.Ordinal) || path == "/mitglieder")
        {
            var member = await both.Site.MemberAsync(Role.Coordinator, MemberSite.CityA);
            await page.GotoAsync("/anmelden");
            await page.GetByLabel("E-Mail-Adresse").FillAsync(member.Mail!);
            await page.GetByLabel("Passwort", new() { Exact = true }).FillAsync(MemberSite.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Anmelden", Exact = true }).ClickAsync();
        }
        await page.GotoAsync(path);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));

        if (path is "/anmelden" or "/konto/passwort")
        {
            foreach (var field in await page.Locator("main input[type=password], main input[type=email]").AllAsync())
            {
                await field.FillAsync(path == "/anmelden" ? "falsch@stadt-a.example" : "kurz");
            }
            await page.Locator("main button.kern-btn--primary").First.ClickAsync();
            await page.Locator("#fehler").WaitForAsync();
            Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        }
    }

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.Chromium is { Length: > 0 } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    private async Task<IPage> OpenAsync() => await (await _browser!.NewContextAsync(new() { BaseURL = Root, Locale = "de-DE" })).NewPageAsync();
}
