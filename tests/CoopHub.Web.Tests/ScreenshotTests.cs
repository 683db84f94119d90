using CoopHub.Web.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>Takes pictures of every page type, for people to look at: set <c>COOPHUB_SCREENSHOTS</c> to a folder.</summary>
public sealed class ScreenshotTests(Walk walk) : IClassFixture<Walk>
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("COOPHUB_SCREENSHOTS");

    private static readonly int[] s_widths = [360, 768, 1440];

    private static readonly ColorScheme[] s_schemes = [ColorScheme.Light, ColorScheme.Dark];

    [BrowserFact]
    public async Task Every_page_type_can_be_photographed_at_three_widths_in_light_and_dark()
    {
        string[] paths = s_folder is null ? ["/"] : Walk.Paths;
        foreach (var (path, width, scheme) in from path in paths from width in s_widths from scheme in s_schemes select (path, width, scheme))
        {
            var page = await walk.OpenAsync(path, width, scheme);
            var file = s_folder is null ? null : Path.Combine(s_folder, $"{(path == "/" ? "start" : path[1..].Replace('/', '_').Replace('?', '_'))}-{width}-{scheme}.png".ToLowerInvariant());
            var picture = await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            Assert.NotEmpty(picture);
            await page.Context.CloseAsync();
        }
    }
}
