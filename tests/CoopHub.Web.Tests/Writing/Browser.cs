using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>One Chromium for the tests of a class; it notes what pages do that they must not.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly List<IBrowserContext> _contexts = [];

    /// <summary>Errors of scripts and breaches of the policy, on every page so far.</summary>
    public List<string> Complaints { get; } = [];

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is not { } path)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>A page of its own, as a German reader's browser shows it.</summary>
    public async Task<IPage> OpenAsync(string address, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { Locale = "de-DE", JavaScriptEnabled = scripts });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Closes every page, before the site behind them goes.</summary>
    public async Task CloseAllAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }
        _contexts.Clear();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
