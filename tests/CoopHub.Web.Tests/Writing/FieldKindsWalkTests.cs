using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>The form as it follows the document type and what is chosen in it.</summary>
public sealed class FieldKindsWalkTests(ExtendedSite site, Browser browser) : IClassFixture<ExtendedSite>, IClassFixture<Browser>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [BrowserFact]
    public async Task Fields_that_were_added_in_a_file_are_filled_in_and_saved()
    {
        var page = await BeginAsync("Felder aller Arten");
        await page.ClickAsync("text=Speichern und einreichen");
        await page.WaitForSelectorAsync("#fehler a[href='#feld-consent']");
        Assert.Empty((await page.RunAxe(new AxeRunOptions())).Violations.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));

        await page.CheckAsync("text=Dienstag");
        await page.CheckAsync("text=Mittwoch");
        await page.CheckAsync("text=Lastschrift");
        await page.FillAsync("#feld-goLive", "2026-11-24T09:30");
        await page.FillAsync("#feld-tags", "Antrag\nBescheid");
        await page.CheckAsync("#feld-consent");
        await page.ClickAsync("text=Entwurf speichern");
        await page.WaitForSelectorAsync("text=Der Entwurf ist gespeichert.");

        Assert.Equal(["Dienstag", "Mittwoch"], await Checked(page, "openingDays"));
        Assert.Equal(["Lastschrift"], await Checked(page, "payWays"));
        Assert.Equal("2026-11-24T09:30", await page.InputValueAsync("#feld-goLive"));
        Assert.Equal("Antrag\nBescheid", await page.InputValueAsync("#feld-tags"));
        Assert.True(await page.IsCheckedAsync("#feld-consent"));
        Assert.Equal("P", await page.EvaluateAsync<string>("document.getElementById('feld-location').parentElement.lastElementChild.tagName"));
        await page.ClickAsync("text=Speichern und einreichen");
        Assert.Equal(0, await page.Locator("#fehler a[href='#feld-consent']").CountAsync());
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task The_groups_of_the_chosen_Rubrik_are_shown_at_once_and_what_stands_in_the_others_stays()
    {
        var page = await BeginAsync("Mit Skript");
        Assert.Equal([], await Special(page));
        await page.SelectOptionAsync("#feld-category", "Online-Dienst");
        Assert.Equal(["Online-Dienst"], await Special(page));
        await page.FillAsync("#feld-casesPerYear", "500");
        await page.SelectOptionAsync("#feld-category", "Schnittstelle");
        Assert.Equal(["Schnittstelle"], await Special(page));
        await page.ClickAsync("text=Entwurf speichern");
        await page.WaitForSelectorAsync("text=Der Entwurf ist gespeichert.");
        Assert.Equal(["Schnittstelle"], await Special(page));
        await page.SelectOptionAsync("#feld-category", "Online-Dienst");
        Assert.Equal("500", await page.InputValueAsync("#feld-casesPerYear"));
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task Without_scripts_a_button_shows_the_groups_of_the_chosen_Rubrik()
    {
        var page = await BeginAsync("Ohne Skript", scripts: false);
        Assert.Equal([], await Special(page));
        await page.SelectOptionAsync("#feld-category", "Basisdienst");
        await page.ClickAsync("noscript button");
        Assert.Equal(["Basisdienst"], await Special(page));
        Assert.EndsWith("#feld-category", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> BeginAsync(string title, bool scripts = true)
    {
        var page = await browser.OpenAsync(site.Address + "/anmelden/vorfuehrung", scripts);
        await page.ClickAsync("button[value^='author-'] >> nth=0");
        await page.WaitForSelectorAsync("a[href='/konto']");
        await page.GotoAsync(site.Address + "/schreiben/neu/loesung");
        await page.FillAsync("#titel", title);
        await page.ClickAsync("text=Entwurf anlegen");
        await page.WaitForURLAsync("**/bearbeiten");
        return page;
    }

    private static async Task<string[]> Checked(IPage page, string alias) =>
        await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('[name=feld-{alias}]:checked')].map(box => box.value)");

    // Seen, and not merely there.
    private static async Task<IEnumerable<string>> Special(IPage page) =>
        (await page.Locator(".hub-form__group h2:visible").AllInnerTextsAsync()).Where(heading => heading is "Online-Dienst" or "Basisdienst" or "Schnittstelle");
}
