using CoopHub.Web.Tests.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Search;

/// <summary>Search in a real browser: typing, choosing, filtering with the keyboard; with and without scripts.</summary>
public sealed class BrowserSearchTests(SearchSite site) : IClassFixture<SearchSite>, IAsyncLifetime
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    [BrowserFact]
    public async Task Suggestions_come_while_typing_and_are_chosen_with_the_keyboard()
    {
        var page = await OpenAsync("/");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Wonach suchen Sie?" });
        await field.PressSequentiallyAsync("wohng");
        var option = page.GetByRole(AriaRole.Option, new() { Name = "Wohngeld online beantragen" });
        await option.WaitForAsync();
        await Axe(page);

        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded"));
        await field.PressSequentiallyAsync("e");
        await option.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        while (await option.GetAttributeAsync("aria-selected") != "true")
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Equal(await option.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/loesungen/wohngeld-online");
    }

    [BrowserTheory]
    [InlineData(1440, true)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task Searching_and_filtering_go_with_the_keyboard_and_without_scripts(int width, bool scripts)
    {
        var page = await OpenAsync("/suche", width, scripts: scripts);
        await page.GetByLabel("Wonach suchen Sie?").FillAsync("Antrag");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/suche?q=Antrag");
        if (width == 360)
        {
            await page.Locator("summary", new() { HasText = "Filter" }).PressAsync("Enter");
        }
        await page.GetByLabel("Online-Dienst (").PressAsync("Space");
        await page.GetByLabel("Basisdienst (").PressAsync("Space");
        if (width == 360)
        {
            Assert.Equal(360, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter anwenden" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/suche?q=Antrag&rubrik=*&rubrik=*");

        Assert.Equal(2, await page.Locator(".hub-chip").CountAsync());
        await page.Locator(".hub-chip").First.PressAsync("Enter");
        await page.WaitForURLAsync("**/suche?q=Antrag&rubrik=*");
        Assert.Equal(1, await page.Locator(".hub-chip").CountAsync());
    }

    [BrowserTheory]
    [InlineData("/suche?q=Wohngeld+Antrag")]
    [InlineData("/suche?q=nichtszufindenqq")]
    [InlineData("/suche/gespeichert")]
    [InlineData("/suche/synonyme")]
    [InlineData("/suche/synonyme/neu?wort=Kita")]
    [InlineData("/suche/ohne-treffer")]
    [InlineData("/suche/index")]
    public async Task A_page_for_members_fits_and_has_no_barrier_that_axe_can_find(string path)
    {
        var page = await OpenAsync("/anmelden/vorfuehrung");
        await page.Locator("button[value='admin@vorfuehrung.example']").ClickAsync();
        await page.WaitForURLAsync("**/");
        await SaveSomethingAsync(page);
        await page.GotoAsync(path);
        foreach (var width in new[] { 1440, 768, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
            if (s_pictures is not null)
            {
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(s_pictures, $"member{path.Split('?')[0].Replace('/', '_')}{(path.Contains("nichts", StringComparison.Ordinal) ? "-nichts" : "")}-{width}.png") });
            }
            await Axe(page);
        }
    }

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTheoryAttribute.Chromium, Args = ["--no-sandbox"] });
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

    private static async Task SaveSomethingAsync(IPage page)
    {
        await page.GotoAsync("/suche?q=Bezahlen&rubrik=Basisdienst");
        await page.GetByText("Diese Suche speichern").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await page.GetByText("Die Suche ist gespeichert.").WaitForAsync();
    }

    private static async Task Axe(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(fault => $"{page.Url} {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
    }

    private async Task<IPage> OpenAsync(string path, int width = 1440, bool scripts = true)
    {
        var window = await _browser!.NewContextAsync(new() { BaseURL = site.Address, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts, Locale = "de-DE" });
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }
}
