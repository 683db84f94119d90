using CoopHub.Members;
using CoopHub.Writing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>A solution from the first word to the archive, in a real browser, as the people of a partner do it.</summary>
public sealed class WritingWalkTests(WrittenSite site, Browser browser) : IClassFixture<WrittenSite>, IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [BrowserFact]
    public async Task A_solution_is_written_submitted_sent_back_approved_compared_restored_and_archived()
    {
        var author = await SignInAsync(Role.Author);
        await author.GotoAsync(site.Address + "/schreiben");
        await LookAtAsync(author, "schreiben");
        await author.ClickAsync("text=Lösung beginnen");
        await author.FillAsync("#titel", "Bezahldienst für alle");
        await author.WaitForSelectorAsync(".hub-same a");
        await LookAtAsync(author, "neu");
        await author.ClickAsync("text=Entwurf anlegen");
        await author.WaitForURLAsync("**/bearbeiten");
        var home = author.Url.Replace("/bearbeiten", "", StringComparison.Ordinal);

        await author.FillAsync("#feld-confirmationMonths", "viele");
        await SendAsync(author, "Speichern und einreichen");
        Assert.Contains("Bestätigen alle", await author.TextContentAsync("#fehler"), StringComparison.Ordinal);
        await LookAtAsync(author, "fehler");
        await FillAsync(author);
        await SendAsync(author, "Speichern und einreichen");
        await author.WaitForSelectorAsync("text=Eingereicht am");

        var coordinator = await SignInAsync(Role.Coordinator);
        await coordinator.GotoAsync(site.Address + "/schreiben");
        await coordinator.ClickAsync("#entscheiden ~ ul a >> text=Bezahldienst für alle");
        await LookAtAsync(coordinator, "entscheiden");
        await coordinator.FillAsync("#grund", "Bitte nennen Sie das Produkt.");
        await SendAsync(coordinator, "Überarbeitung anfordern");

        await author.GotoAsync(home + "/bearbeiten");
        await author.WaitForSelectorAsync("text=Bitte nennen Sie das Produkt.");
        await AddProductAsync(author);
        await SendAsync(author, "Speichern und einreichen");

        await coordinator.GotoAsync(home);
        await SendAsync(coordinator, "Freigeben und veröffentlichen");
        // What readers see follows a moment later.
        for (var looks = 0; looks < 50 && !await coordinator.IsVisibleAsync("text=die veröffentlichte Fassung"); looks++)
        {
            await coordinator.GotoAsync(home);
        }
        var address = await coordinator.GetAttributeAsync("text=die veröffentlichte Fassung", "href");
        await author.GotoAsync(site.Address + address);
        await author.ClickAsync("text=Bearbeiten");
        await author.FillAsync("#feld-body", "## Ausgangslage\n\nEs gab viele Kassen.");
        await SendAsync(author, "Entwurf speichern");
        await author.GotoAsync(site.Address + address);
        await author.WaitForSelectorAsync("text=Sie sehen die veröffentlichte Fassung.");
        await author.ClickAsync("text=Zum Entwurf");
        await author.ClickAsync("text=Was ist am Entwurf neu?");
        Assert.Equal("viele", (await author.TextContentAsync("ins"))!.Trim());
        await LookAtAsync(author, "vergleich");
        await author.ClickAsync("main >> text=Fassungen und Verlauf");
        await LookAtAsync(author, "verlauf");
        await author.ClickAsync("button >> text=wiederherstellen");
        await author.WaitForSelectorAsync("text=Das ist erledigt");
        await author.GotoAsync(home + "/vergleich");
        await author.WaitForSelectorAsync("text=Die beiden Fassungen sind gleich.");

        await coordinator.GotoAsync(home);
        await LookAtAsync(coordinator, "eintrag");
        await SendAsync(coordinator, "Archivieren");
        Assert.Equal(404, (await author.GotoAsync(site.Address + address))!.Status);
        Assert.DoesNotContain(browser.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_record_is_begun_written_and_submitted_with_the_keyboard_alone()
    {
        var page = await SignInAsync(Role.Author);
        await page.GotoAsync(site.Address + "/schreiben/neu/loesung");
        await ReachAsync(page, "titel");
        await page.Keyboard.TypeAsync("Mit der Tastatur");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/bearbeiten");
        foreach (var (field, keys) in new[] { ("feld-summary", "Kurz gesagt."), ("feld-category", "Onl"), ("feld-status", "in B"), ("feld-visibility", "Koop"), ("feld-body", "Ein Text."), ("feld-contactName", "Amt"), ("feld-contactMail", "amt@stadt.example") })
        {
            await ReachAsync(page, field);
            await page.Keyboard.TypeAsync(keys);
        }
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=Der Entwurf ist gespeichert.");
        await page.GotoAsync(page.Url.Replace("/bearbeiten?gespeichert=ja", "", StringComparison.Ordinal));
        for (var presses = 0; presses < 60 && await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") != "Einreichen"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=Eingereicht am");
    }

    [BrowserFact]
    public async Task A_record_is_written_without_scripts()
    {
        var page = await SignInAsync(Role.Author, scripts: false);
        await page.GotoAsync(site.Address + "/schreiben/neu/loesung");
        await page.FillAsync("#titel", "Ganz ohne Skript");
        await page.ClickAsync("text=Entwurf anlegen");
        await FillAsync(page);
        await page.FillAsync("#feld-related-neu-0", (await page.GetAttributeAsync("#feld-related-liste option >> nth=0", "value"))!);
        await page.ClickAsync("text=Entwurf speichern");
        await page.WaitForSelectorAsync("text=Der Entwurf ist gespeichert.");
        Assert.True(await page.IsCheckedAsync("#feld-related-0"));
        await page.ClickAsync("text=Speichern und einreichen");
        await page.WaitForSelectorAsync("text=Eingereicht am");
    }

    [BrowserFact]
    public async Task A_file_is_attached_described_and_removed_without_scripts()
    {
        var key = site.Record(RecordState.Draft, "Mit Bild");
        var page = await SignInAsync(Role.Author, scripts: false);
        await page.GotoAsync($"{site.Address}/schreiben/{key}");
        await page.ClickAsync("text=Dateien");
        await page.WaitForSelectorAsync("text=An diesem Eintrag hängt keine Datei.");

        var picture = new FilePayload { Name = "punkt.png", MimeType = "image/png", Buffer = SmallFiles.Png };
        await page.SetInputFilesAsync("#datei", picture);
        await page.ClickAsync("text=Datei anhängen");
        Assert.Contains("Bild", await page.TextContentAsync("#datei-fehler"), StringComparison.Ordinal);

        await page.SetInputFilesAsync("#datei", picture);
        await page.FillAsync("#alt", "Ein roter Punkt");
        await page.ClickAsync("text=Datei anhängen");
        await page.WaitForSelectorAsync("text=Bildbeschreibung: Ein roter Punkt");
        await page.WaitForSelectorAsync("text=Noch führt kein Text zu dieser Datei.");

        await page.ClickAsync("text=Entfernen");
        await page.WaitForSelectorAsync("text=An diesem Eintrag hängt keine Datei.");
    }

    [BrowserFact]
    public async Task What_is_typed_is_kept_by_itself_and_offered_after_the_session()
    {
        var key = site.Record(RecordState.Draft, "Zwischenstand");
        var page = await SignInAsync(Role.Author);
        await page.GotoAsync($"{site.Address}/schreiben/{key}/bearbeiten");
        await page.FillAsync("#feld-summary", "Noch nicht gespeichert.");
        await page.WaitForSelectorAsync("text=Entwurf gespeichert um");

        var later = await SignInAsync(Role.Author);
        await later.GotoAsync($"{site.Address}/schreiben/{key}/bearbeiten");
        await LookAtAsync(later, "angebot");
        await later.ClickAsync("text=Weiterschreiben");
        Assert.Equal("Noch nicht gespeichert.", await later.InputValueAsync("#feld-summary"));
    }

    // The product is missing in the list: it is added, and in the form stands what had been typed before.
    private static async Task AddProductAsync(IPage page)
    {
        await page.FillAsync("#feld-version", "7.1");
        await SendAsync(page, "Fehlt in der Liste: Produkt anlegen");
        await page.FillAsync("#Name", "ePayBL");
        await page.SelectOptionAsync("#Kind", "Basiskomponente");
        await page.FillAsync("#NewVendor", "Entwicklergemeinschaft ePayBL");
        await LookAtAsync(page, "produkt-neu");
        await SendAsync(page, "Produkt anlegen");
        await page.WaitForURLAsync("**/bearbeiten?entwurf=ja");
        Assert.Equal("7.1", await page.InputValueAsync("#feld-version"));
        Assert.Equal("ePayBL", await page.EvaluateAsync<string>("document.querySelector('#feld-product').selectedOptions[0].textContent"));
    }

    private async Task<IPage> SignInAsync(Role role, bool scripts = true)
    {
        var page = await browser.OpenAsync(site.Address + "/anmelden/vorfuehrung", scripts);
        await page.ClickAsync($"button[value='{site.Mail(role)}']");
        await page.WaitForSelectorAsync("a[href='/konto']");
        return page;
    }

    private static async Task FillAsync(IPage page)
    {
        await page.FillAsync("#feld-confirmationMonths", "12");
        await page.FillAsync("#feld-summary", "Bürger bezahlen online.");
        await page.SelectOptionAsync("#feld-category", "Basisdienst");
        await page.SelectOptionAsync("#feld-status", "in Betrieb");
        await page.SelectOptionAsync("#feld-visibility", "öffentlich");
        await page.FillAsync("#feld-body", "## Ausgangslage\n\nEs gab drei Kassen.");
        await page.FillAsync("#feld-contactName", "Stadtkasse");
        await page.FillAsync("#feld-contactMail", "kasse@stadt.example");
    }

    private static async Task SendAsync(IPage page, string label)
    {
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync($"button >> text={label}"), answer => answer.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
    }

    // The pages are also what people look at: set COOPHUB_SCREENSHOTS to a folder.
    private static async Task LookAtAsync(IPage page, string name)
    {
        var found = await page.RunAxe(new AxeRunOptions());
        Assert.Empty(found.Violations.Select(fault => $"{name} {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
        foreach (var width in new[] { 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
            if (s_folder is not null)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(s_folder, $"schreiben-{name}-{width}.png"), FullPage = true });
            }
        }
    }

    private static async Task ReachAsync(IPage page, string id)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach {id}.");
    }
}
