using System.Diagnostics;
using CoopHub.Web.Tests.Kit;
using Xunit;

namespace CoopHub.Web.Tests;

/// <summary>Every page type passes the Nu HTML checker, the one that the W3C runs.</summary>
public sealed class HtmlTests
{
    [HtmlFact]
    public async Task Every_page_type_is_valid_html()
    {
        using var site = new SiteOnPort();
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        var folder = Directory.CreateTempSubdirectory("coophub-html");
        try
        {
            foreach (var (path, at) in Walk.Paths.Select((path, at) => (path, at)))
            {
                using var answer = await client.GetAsync(path);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{at:00}.html"), await answer.Content.ReadAsStringAsync());
            }
            Assert.Equal("", await CheckAsync(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CheckAsync(string folder)
    {
        var start = new ProcessStartInfo("java", ["-jar", HtmlFactAttribute.Checker, "--errors-only", "--skip-non-html", folder]) { RedirectStandardError = true };
        using var checker = Process.Start(start)!;
        var said = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        return said;
    }
}
