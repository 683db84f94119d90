using CoopHub.Web.Tests.Kit;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>Walks through the site in a real browser: nothing overflows, nothing is barred, nothing comes from elsewhere.</summary>
public sealed class BrowserTests(Walk walk) : IClassFixture<Walk>
{
    public static TheoryData<string> Paths => [.. Walk.Paths];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_every_width_and_complains_about_nothing(string path)
    {
        var page = await walk.OpenAsync(path, 1440);
        // 320 CSS pixels are what 400 % zoom leaves of a screen of 1280.
        foreach (var width in new[] { 1440, 768, 360, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
        await page.Context.CloseAsync();
        Assert.Empty(walk.Faults);
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_in_light_and_dark(string path)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1440), (ColorScheme.Dark, 360) })
        {
            var page = await walk.OpenAsync(path, width, scheme);
            var found = await page.RunAxe(new AxeRunOptions());
            await page.Context.CloseAsync();
            Assert.Empty(found.Violations.Select(fault => $"{scheme} {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
        }
    }

    [BrowserFact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        var page = await walk.OpenAsync("/loesungen");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Zum Inhalt springen", await Focused(page));

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("inhalt", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task A_filter_is_chosen_and_taken_back_with_the_keyboard_alone(int width)
    {
        var page = await walk.OpenAsync("/loesungen", width);
        if (width == 360)
        {
            await Reach(page, "Filter");
            await page.Keyboard.PressAsync("Enter");
        }
        await Reach(page, "Schnittstelle");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/loesungen?rubrik=Schnittstelle");
        Assert.Equal("Schnittstellen", await page.TextContentAsync("h1"));

        await Reach(page, "Filter entfernen: Rubrik:");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/loesungen");
        Assert.Equal("Lösungen", await page.TextContentAsync("h1"));
        await page.Context.CloseAsync();
        Assert.Empty(walk.Faults);
    }

    [BrowserTheory]
    [InlineData(768)]
    [InlineData(360)]
    public async Task Where_there_is_no_room_a_button_opens_the_navigation_and_escape_closes_it(int width)
    {
        var page = await walk.OpenAsync("/loesungen", width);
        Assert.False(await page.IsVisibleAsync(".hub-nav"));

        await Reach(page, "Menü");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.IsVisibleAsync("text=Anmelden"));
        Assert.Empty((await page.RunAxe(new AxeRunOptions())).Violations.Select(fault => fault.Id));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync(".hub-nav"));

        await page.Keyboard.PressAsync("Enter");
        await Reach(page, "Partner");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/partner");
        await page.Context.CloseAsync();
        Assert.Empty(walk.Faults);
    }

    [BrowserFact]
    public async Task Printing_leaves_out_what_only_a_screen_can_use()
    {
        var page = await walk.OpenAsync("/loesungen/bezahldienst");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.IsVisibleAsync(".hub-nav"));
        Assert.False(await page.IsVisibleAsync(".hub-crumbs"));
        Assert.True(await page.IsVisibleAsync("text=Wen rufen wir an?"));
        Assert.True(await page.IsVisibleAsync("text=Alle Angaben"));
        await page.Context.CloseAsync();
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    /// <summary>Presses Tab until something that begins with these words has the focus.</summary>
    private static async Task Reach(IPage page, string words)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await Focused(page)).StartsWith(words, StringComparison.Ordinal))
            {
                return;
            }
        }
        Assert.Fail($"The keyboard does not reach \"{words}\".");
    }
}
