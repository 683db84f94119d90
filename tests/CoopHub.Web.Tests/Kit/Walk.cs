using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Kit;

/// <summary>The site and a browser to walk it with, shared by the tests of one class. What goes wrong on the way is noted in <see cref="Faults"/>.</summary>
public sealed class Walk : IAsyncLifetime, IDisposable
{
    private SiteOnPort? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>One page of every type, and the states that look different.</summary>
    public static readonly string[] Paths =
    [
        "/", "/loesungen", "/loesungen?rubrik=Basisdienst&status=in%20Betrieb", "/loesungen?suche=gibtesnicht", "/loesungen?seite=2",
        "/loesungen/kfz-zulassung-online", "/loesungen/xmeld-osci", "/loesungen/bezahldienst", "/loesungen/finanzwesen",
        "/suche", "/suche?q=Wohngelt+Antrag", "/suche?q=gibtesnichtqq", "/suche?q=Antrag&rubrik=Online-Dienst&rubrik=Basisdienst&sortierung=datum",
        "/produkte", "/produkte?art=Fachverfahren", "/produkte/openrathaus-produkt", "/hersteller", "/hersteller/itebo", "/partner", "/partner/stadt-salzgitter", "/arbeitsgruppen", "/arbeitsgruppen?stand=aktiv", "/arbeitsgruppen/arbeitskreis-serviceportal",
        "/aktuelles", "/aktuelles/treffen-november-2026",
        "/ueber-coophub", "/impressum", "/barrierefreiheit", "/loesungen/kfz-zulasung", "/fehler/400",
    ];

    public List<string> Faults { get; } = [];

    public SiteOnPort Site => _site!;

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.Missing is not null)
        {
            return;
        }
        _site = new SiteOnPort();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTheoryAttribute.Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _site?.Dispose();
    }

    /// <summary>A fresh window; what it complains about and what it asks of others is noted.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        Faults.Clear();
        var window = await _browser!.NewContextAsync(new() { BaseURL = Site.Address, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = "de-DE" });
        var page = await window.NewPageAsync();
        page.Console += (_, said) =>
        {
            // Chromium notes every answer that is no success; for a page that is missing on purpose that is right.
            if (said.Type is "error" or "warning" && !said.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
            {
                Faults.Add($"{path}: {said.Text}");
            }
        };
        page.PageError += (_, fault) => Faults.Add($"{path}: {fault}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Site.Address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Faults.Add($"{path} asks {request.Url}");
            }
        };
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }
}
