using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Kit;

/// <summary>Looks at a page that somebody has come to: axe finds nothing, nothing overflows. The pages are also what people look at: set <c>COOPHUB_SCREENSHOTS</c> to a folder.</summary>
public static class Look
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");

    public static async Task AtAsync(IPage page, string name)
    {
        var found = await page.RunAxe(new AxeRunOptions());
        Assert.Empty(found.Violations.Select(fault => $"{name} {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
        foreach (var width in new[] { 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
            if (s_folder is not null)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(s_folder, $"{name}-{width}.png"), FullPage = true });
            }
        }
    }
}
