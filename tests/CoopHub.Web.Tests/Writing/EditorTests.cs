using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>The editor, as a municipal employee uses it: in a real browser, by keyboard.</summary>
public sealed class EditorTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private WritingSite _site = null!;

    public async Task InitializeAsync() => _site = await WritingSite.StartAsync();

    public async Task DisposeAsync()
    {
        await browser.CloseAllAsync();
        await _site.DisposeAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_it_is_a_text_area_that_works()
    {
        _site.Field = _site.Field with { Value = "\n<Text> & mehr", Error = "Die Beschreibung fehlt." };
        var page = await browser.OpenAsync(_site.Address + "/schreiben", scripts: false);
        var area = page.GetByLabel("Beschreibung");

        Assert.Equal("\n<Text> & mehr", await area.InputValueAsync());
        Assert.Equal("Body-hinweis Body-fehler", await area.GetAttributeAsync("aria-describedby"));
        Assert.Equal(0, await page.GetByRole(AriaRole.Toolbar).CountAsync());
        await area.FillAsync("ohne Skript");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        Assert.Equal("ohne Skript", await page.TextContentAsync("body"));
    }

    [BrowserFact]
    public async Task Every_state_of_the_editor_is_free_of_barriers_that_a_machine_finds()
    {
        _site.Field = _site.Field with { Error = "Die Beschreibung fehlt." };
        var page = await Open("# Titel");
        await Clean(page);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Vorschau" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Titel", Exact = true }).WaitForAsync();
        await Clean(page);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Schreiben" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Link" }).ClickAsync();
        await page.GetByLabel("Wohin?").FillAsync("er");
        await page.GetByText("2 Seiten gefunden").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Einfügen" }).ClickAsync();
        await Clean(page);
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task The_buttons_are_reached_and_used_by_keyboard_and_undone_like_typing()
    {
        var page = await Open("Rathaus");
        var area = page.GetByLabel("Beschreibung");
        await area.SelectTextAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("Fett", await Focused(page));
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("*Rathaus*", await area.InputValueAsync());
        await page.Keyboard.PressAsync("Control+b");
        Assert.Equal("***Rathaus***", await area.InputValueAsync());
        await page.Keyboard.PressAsync("Control+i");
        Assert.Equal("**Rathaus**", await area.InputValueAsync());
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("Rathaus", await area.InputValueAsync());
    }

    [BrowserFact]
    public async Task Lines_become_headings_lists_quotations_and_tables_and_ordinary_again()
    {
        var page = await Open("eins\nzwei");
        var area = page.GetByLabel("Beschreibung");
        foreach (var (button, expected) in new[]
        {
            ("Liste", "- eins\n- zwei"), ("Nummerierung", "1. eins\n2. zwei"), ("Zitat", "> eins\n> zwei"), ("Zitat", "eins\nzwei"),
            ("Überschrift", "## eins\n## zwei"), ("Überschrift", "### eins\n### zwei"), ("Überschrift", "eins\nzwei"),
        })
        {
            await area.SelectTextAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            Assert.Equal(expected, await area.InputValueAsync());
        }
        await page.Keyboard.PressAsync("Control+End");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tabelle" }).ClickAsync();
        Assert.Equal("eins\nzwei\n\n| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Text | Text |\n\n", await area.InputValueAsync());
    }

    [BrowserFact]
    public async Task Enter_goes_on_with_a_list_and_ends_it_behind_an_empty_point()
    {
        var page = await Open("");
        await page.GetByLabel("Beschreibung").FocusAsync();
        await page.Keyboard.TypeAsync("9. neun");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("zehn");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Ende");

        Assert.Equal("9. neun\n10. zehn\nEnde", await page.GetByLabel("Beschreibung").InputValueAsync());
    }

    [BrowserFact]
    public async Task What_is_pasted_from_Word_becomes_Markdown_and_can_be_taken_back()
    {
        var page = await Open("Vorher ");
        var word = Path.Combine(EditorHost.Folder(), "Clipboard", "word");
        var area = page.GetByLabel("Beschreibung");
        await area.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await Paste(page, await File.ReadAllTextAsync(word + ".html"));

        Assert.Equal("Vorher " + (await File.ReadAllTextAsync(word + ".md")).TrimEnd('\n'), await area.InputValueAsync());
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("Vorher ", await area.InputValueAsync());
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task A_link_is_found_by_words_or_typed_and_one_that_leads_nowhere_is_refused()
    {
        var page = await Open("Siehe Portal");
        var area = page.GetByLabel("Beschreibung");
        await area.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByLabel("Wohin?").FillAsync("bürger");
        await page.GetByText("1 Seite gefunden").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(area).ToHaveValueAsync("Siehe [Portal](/loesungen/buergerportal)");

        await page.Keyboard.PressAsync("Control+k");
        await page.GetByLabel("Wohin?").FillAsync("javascript:alert(1)");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("geben Sie eine ganze Adresse ein").WaitForAsync();
        await page.GetByLabel("Wohin?").FillAsync("anna@stadt-a.de");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(area).ToHaveValueAsync("Siehe [Portal](/loesungen/buergerportal)[anna@stadt-a.de](mailto:anna@stadt-a.de)");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(area).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_picture_is_described_kept_and_seen_in_the_preview()
    {
        var page = await Open("");
        await Choose(page, "Foto.png", SmallFiles.Png);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hochladen" }).ClickAsync();
        await page.GetByText("Beschreiben Sie das Bild in einem Satz.").WaitForAsync();
        await page.GetByLabel("Was ist auf dem Bild zu sehen?").FillAsync("Das Rathaus [neu]");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("„Foto.png“ ist eingefügt.").WaitForAsync();

        Assert.Matches(@"^!\[Das Rathaus \\\[neu\\\]\]\(/anlagen/[0-9a-f-]{36}\)\n\n$", await page.GetByLabel("Beschreibung").InputValueAsync());
        await page.GetByRole(AriaRole.Tab, new() { Name = "Vorschau" }).ClickAsync();
        var picture = page.GetByAltText("Das Rathaus [neu]");
        await picture.WaitForAsync();
        await page.WaitForFunctionAsync("document.querySelector('.hub-editor__preview img').naturalWidth === 1");
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task A_dropped_document_becomes_a_link_and_a_refused_one_is_told_why()
    {
        var page = await Open("");
        var area = page.GetByLabel("Beschreibung");
        await Drop(page, "Leitfaden.pdf", SmallFiles.Pdf);
        await page.GetByText("„Leitfaden.pdf“ ist eingefügt.").WaitForAsync();
        Assert.Matches(@"^\[Leitfaden \(PDF, 1 KB\)\]\(/anlagen/[0-9a-f-]{36}\) $", await area.InputValueAsync());

        var text = await area.InputValueAsync();
        await Drop(page, "Logo.svg", SmallFiles.Pdf);
        await page.GetByRole(AriaRole.Alert).GetByText("SVG-Grafiken werden nicht angenommen").WaitForAsync();
        Assert.Equal(text, await area.InputValueAsync());
    }

    [BrowserFact]
    public async Task What_is_typed_is_saved_as_a_draft_and_survives_the_end_of_the_session()
    {
        var page = await Open("");
        var area = page.GetByLabel("Beschreibung");
        await area.FillAsync("erster Satz");
        await page.GetByText("Entwurf gespeichert um").WaitForAsync();
        Assert.Equal(["erster Satz"], _site.Drafts);

        await page.Context.AddCookiesAsync([new Cookie { Name = WritingSite.SignedOut, Value = "1", Url = _site.Address }]);
        await area.FillAsync("zweiter Satz");
        await page.GetByText("Sie sind nicht mehr angemeldet.").WaitForAsync();
        Assert.Equal("zweiter Satz", await area.InputValueAsync());

        await page.Context.ClearCookiesAsync(new() { Name = WritingSite.SignedOut });
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await page.GetByText("Entwurf gespeichert um").WaitForAsync();
        Assert.Equal(["erster Satz", "zweiter Satz"], _site.Drafts);
    }

    [BrowserFact]
    public async Task Leaving_with_unsaved_text_is_asked_about_and_leaving_otherwise_is_not()
    {
        _site.Field = _site.Field with { AutosaveUrl = null };
        var page = await Open("alt");
        List<string> asked = [];
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.GetByRole(AriaRole.Link, new() { Name = "Anderswo" }).ClickAsync();
        await page.WaitForURLAsync("**/leer");
        Assert.Empty(asked);

        await page.GotoAsync(_site.Address + "/schreiben");
        await page.GetByLabel("Beschreibung").FillAsync("neu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Anderswo" }).ClickAsync();
        await page.WaitForURLAsync("**/leer");
        Assert.Equal(["beforeunload"], asked);

        await page.GotoAsync(_site.Address + "/schreiben");
        await page.GetByLabel("Beschreibung").FillAsync("neu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await page.GetByText("neu").WaitForAsync();
        Assert.Single(asked);
    }

    private async Task<IPage> Open(string text)
    {
        _site.Field = _site.Field with { Value = text };
        browser.Complaints.Clear();
        var page = await browser.OpenAsync(_site.Address + "/schreiben");
        await page.GetByRole(AriaRole.Toolbar).WaitForAsync();
        return page;
    }

    private static async Task Clean(IPage page)
    {
        AxeResult result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join("; ", fault.Nodes.Select(node => node.Html))}")));
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    private static async Task Paste(IPage page, string html) => await page.EvaluateAsync(
        "html => { const data = new DataTransfer(); data.setData('text/html', html); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", html);

    private static async Task Choose(IPage page, string name, byte[] content)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Bild oder Datei" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
    }

    private static async Task Drop(IPage page, string name, byte[] content) => await page.EvaluateAsync(
        """
        ([name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(bytes)], name));
          document.querySelector("textarea").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """,
        new object[] { name, content.Select(value => (int)value).ToArray() });
}
