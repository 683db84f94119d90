using CoopHub.Web.Tests.Kit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Groups;

/// <summary>The pages of working groups in a real browser, as the Leitung sees them.</summary>
public sealed class BrowserGroupsTests(Walk walk) : IClassFixture<Walk>
{
    private const string Group = "/arbeitsgruppen/arbeitskreis-serviceportal";
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task The_pages_of_a_group_hold_at_every_width(int width)
    {
        var page = await walk.OpenAsync("/anmelden/vorfuehrung", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Partner-Koordination, Landkreis Gifhorn" }).ClickAsync();
        foreach (var path in new[] { "/arbeitsgruppen", Group, Group + "/mitglieder", Group + "/nachricht", "/arbeitsgruppen/ag-schnittstellen", "/arbeitsgruppen/ag-eakte", "/wer-darf-was" })
        {
            await page.GotoAsync(path);
            // What is folded away must hold, too.
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
            await CheckAsync(page, path, width);
        }
        await page.GotoAsync(Group + "/mitglieder");
        await page.GetByLabel("E-Mail-Adresse des Mitglieds").FillAsync("niemand@stadt.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Einladen", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("kein aktives Mitglied").WaitForAsync();
        await CheckAsync(page, "fehler", width);
        Assert.Empty(walk.Faults);
    }

    private static async Task CheckAsync(IPage page, string path, int width)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{path} at {width}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {string.Join(", ", one.Nodes.Select(node => node.Target))}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}.");
        if (s_folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(s_folder, $"gruppen-{path.Trim('/').Replace('/', '_')}-{width}.png"), FullPage = true });
        }
    }
}
