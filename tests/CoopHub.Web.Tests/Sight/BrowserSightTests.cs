using System.Text.RegularExpressions;
using CoopHub.Web.Tests.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Sight;

/// <summary>An author at work in a real browser: what waits, looking as somebody else, confirming.</summary>
public sealed partial class BrowserSightTests(Walk walk) : IClassFixture<Walk>
{
    private const string Own = "/loesungen/formularserver";
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");

    [BrowserFact]
    public async Task An_author_looks_as_a_guest_finds_back_and_answers_what_is_due()
    {
        var page = await SignedInAsync(1440);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mein CoopHub" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Das wartet auf Sie" }).WaitForAsync();
        var own = await page.Locator("section[aria-labelledby=eigene] li a").First.GetAttributeAsync("href");

        await page.GotoAsync(own!);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Ansehen als" }).GetByText("Gast").ClickAsync();
        await page.GetByText("Sie sehen die Seite als Gast").WaitForAsync();
        Assert.Equal(0, await page.GetByText("Nicht für alle sichtbar").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Wieder als Sie selbst" }).ClickAsync();
        await page.GetByText("Nicht für alle sichtbar").WaitForAsync();

        await page.GotoAsync("/bestaetigen");
        var waiting = await page.GetByRole(AriaRole.Button, new() { NameRegex = Yes() }).CountAsync();
        Assert.True(waiting > 0, "Nothing of the demonstration is due.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Yes() }).First.ClickAsync();
        await page.GetByText("ist beantwortet").WaitForAsync();
        Assert.Equal(waiting - 1, await page.GetByRole(AriaRole.Button, new() { NameRegex = Yes() }).CountAsync());
        Assert.Empty(walk.Faults);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task The_pages_of_members_hold_at_every_width(int width)
    {
        var page = await SignedInAsync(width);
        foreach (var path in new[] { "/mein-coophub", "/bestaetigen", Own, Own + "?ansicht=gast", "/loesungen", "/partner/stadt-braunschweig", "/aktuelles", "/bestaetigen/abgelaufen" })
        {
            await page.GotoAsync(path);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path} at {width}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {string.Join(", ", one.Nodes.Select(node => node.Target))}"))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}.");
            if (s_folder is not null)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(s_folder, $"member-{path.Trim('/').Replace('/', '_').Replace('?', '_')}-{width}.png"), FullPage = true });
            }
        }
        Assert.Empty(walk.Faults);
    }

    [GeneratedRegex("^Stimmt")]
    private static partial Regex Yes();

    private async Task<IPage> SignedInAsync(int width)
    {
        var page = await walk.OpenAsync("/anmelden/vorfuehrung", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Autor, Stadt Braunschweig" }).ClickAsync();
        await page.GetByText("Mein CoopHub").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
