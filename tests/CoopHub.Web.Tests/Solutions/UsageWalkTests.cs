using CoopHub.Members;
using CoopHub.Web.Tests.Kit;
using CoopHub.Web.Tests.Writing;
using Microsoft.Playwright;
using Xunit;
using BrowserFactAttribute = CoopHub.Web.Tests.Writing.BrowserFactAttribute;

namespace CoopHub.Web.Tests.Solutions;

/// <summary>People of two partners state what they use and ask each other, in a real browser.</summary>
public sealed class UsageWalkTests(WrittenSite site, Browser browser) : IClassFixture<WrittenSite>, IClassFixture<Browser>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [BrowserFact]
    public async Task A_usage_is_stated_with_one_button_described_and_given_a_contract()
    {
        var page = await SignInAsync(Role.Coordinator, 1);
        await page.GotoAsync(site.Address + "/loesungen/sozialwesen");
        await page.ClickAsync("button >> text=Wir nutzen das auch");
        await page.WaitForSelectorAsync("text=Eingetragen. Ergänzen Sie");
        await page.FillAsync("#Since", "2024-01-01");
        await page.FillAsync("#Until", "2023-01-01");
        await page.ClickAsync("button >> text=Speichern");
        Assert.Contains("Das Ende liegt vor dem Beginn.", await page.TextContentAsync("#fehler"), StringComparison.Ordinal);
        await Look.AtAsync(page, "nutzung-fehler");
        await page.FillAsync("#Until", "");
        await page.FillAsync("#Version", "12.4");
        await page.ClickAsync("button >> text=Speichern");
        await page.WaitForSelectorAsync("text=Das ist gespeichert.");

        await page.ClickAsync("main a >> text=Vertrag");
        await page.FillAsync("#End", "2027-12-31");
        await page.FillAsync("#NoticeMonths", "6");
        await page.FillAsync("#YearlyCost", "1.234,50");
        await Look.AtAsync(page, "nutzung-vertrag");
        await page.ClickAsync("button >> text=Vertrag speichern");
        await page.WaitForSelectorAsync("text=30. September 2026");
        Assert.Contains("1.234,50\u00A0€", (await page.TextContentAsync("main"))!, StringComparison.Ordinal);
        await Look.AtAsync(page, "nutzung");

        await page.ClickAsync("main a >> text=Erfahrungsbericht schreiben");
        await page.FillAsync("#Changed", "Eigene Vorlagen.");
        await Look.AtAsync(page, "nutzung-bericht");
        await page.ClickAsync("button >> text=Bericht speichern");
        await page.WaitForSelectorAsync("text=Eigene Vorlagen.");

        var other = await SignInAsync(Role.Coordinator, 0);
        await other.GotoAsync(site.Address + "/loesungen/sozialwesen");
        await other.WaitForSelectorAsync("td >> text=12.4");
        Assert.DoesNotContain("1.234,50", await other.ContentAsync(), StringComparison.Ordinal);
        await Look.AtAsync(other, "loesung-nutzer");
        await other.GotoAsync(site.Address + "/nutzungen");
        await Look.AtAsync(other, "nutzungen");
    }

    [BrowserFact]
    public async Task A_solution_is_asked_for_talked_about_and_taken_over()
    {
        var asking = await SignInAsync(Role.Coordinator, 1);
        await asking.GotoAsync(site.Address + "/loesungen/openrathaus");
        await asking.ClickAsync("main a >> text=Wir wollen das auch");
        await asking.ClickAsync("button >> text=Anfrage senden");
        Assert.Contains("wofür Sie die Lösung brauchen", await asking.TextContentAsync("#fehler"), StringComparison.Ordinal);
        await asking.FillAsync("#Purpose", "Ein Portal für alle Anträge.");
        await Look.AtAsync(asking, "anfrage-neu");
        await asking.ClickAsync("button >> text=Anfrage senden");
        await asking.WaitForSelectorAsync("text=Stand: angefragt");
        var request = asking.Url.Split('?')[0];

        var answering = await SignInAsync(Role.Author, 0);
        await answering.GotoAsync(site.Address + "/mein-coophub");
        await Look.AtAsync(answering, "mein-coophub-anfragen");
        await answering.ClickAsync("main a >> text=OpenR@thaus als gemeinsames Bürgerportal");
        await answering.ClickAsync("button >> text=Gespräch vereinbart");
        Assert.Contains("wann das Gespräch ist", await answering.TextContentAsync("#fehler"), StringComparison.Ordinal);
        await answering.FillAsync("#TalkOn", "2027-01-12");
        await answering.FillAsync("#Note", "Wir zeigen es Ihnen gern.");
        await Look.AtAsync(answering, "anfrage");
        await answering.ClickAsync("button >> text=Gespräch vereinbart");
        await answering.WaitForSelectorAsync("text=Gespräch vereinbart für den 12. Januar 2027");

        await asking.GotoAsync(request);
        await asking.ClickAsync("button >> text=In Prüfung");
        await asking.WaitForSelectorAsync("text=Stand: in Prüfung");
        await asking.ClickAsync("button >> text=Übernommen");
        await asking.WaitForSelectorAsync("text=Stand: übernommen");
        await asking.ClickAsync("text=Zur Nutzung");
        await asking.WaitForSelectorAsync("text=Stadt Braunschweig nutzt OpenR@thaus");
        await asking.GotoAsync(site.Address + "/nachnutzung");
        await Look.AtAsync(asking, "nachnutzung");
        await asking.GotoAsync(site.Address + "/nachnutzung/hindernisse");
        await Look.AtAsync(asking, "hindernisse");
    }

    private async Task<IPage> SignInAsync(Role role, int partner)
    {
        var page = await browser.OpenAsync(site.Address + "/anmelden/vorfuehrung");
        await page.ClickAsync($"button[value='{site.Mail(role, partner)}']");
        await page.WaitForSelectorAsync("a[href='/konto']");
        return page;
    }
}
