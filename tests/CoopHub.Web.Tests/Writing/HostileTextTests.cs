using System.Text.Json;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Tests.Kit;
using CoopHub.Writing;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>What somebody types to attack others goes through every field, is saved and shown on every page, and runs nowhere.</summary>
public sealed class HostileTextTests(WrittenSite site, Browser browser) : IClassFixture<WrittenSite>, IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly string[] s_own =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "[klick](javascript:alert(1))", "<a href=\"javascript:alert(1)\">x</a>",
        "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "{{7*7}}${alert(1)}", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "![x](x\"onerror=\"alert(1))", "<details open ontoggle=alert(1)>", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    ];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [BrowserFact]
    public async Task Nothing_that_is_typed_runs_on_any_page_that_shows_it()
    {
        var ran = new List<string>();
        foreach (var (hostile, number) in s_own.Select((text, number) => (text, number)))
        {
            var key = site.Record(RecordState.Published, $"{hostile} {number}", Everywhere(hostile, hostile));
            await WalkAsync(key, hostile, ran);
        }
        foreach (var (some, number) in Corpus.Chunk(60).Select((some, number) => (some, number)))
        {
            var key = site.Record(RecordState.Published, $"Sammlung {number}", Everywhere("Sammlung", string.Join("\n\n", some)));
            await WalkAsync(key, $"corpus {number}", ran);
        }

        Assert.Empty(ran);
        Assert.DoesNotContain(browser.Complaints, complaint => !complaint.StartsWith("Failed to load resource", StringComparison.Ordinal));
    }

    // The collected attacks lie beside the repository; what is tried without them stands above.
    private static IEnumerable<string> Corpus
    {
        get
        {
            for (var folder = SourceTree.Root; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Path.Combine(folder, "shared", "data", "xss") is var found && Directory.Exists(found))
                {
                    return Directory.GetFiles(found, "*.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Payload);
                }
            }
            return [];
        }
    }

    private static string Payload(string line)
    {
        using var read = JsonDocument.Parse(line);
        return read.RootElement.TryGetProperty("payload", out var payload) ? payload.ToString() : line;
    }

    private static Dictionary<string, string> Everywhere(string hostile, string body) => new(WrittenSite.Complete)
    {
        [SolutionDocument.Summary] = hostile,
        [SolutionDocument.Body] = body,
        [SolutionDocument.Tags] = hostile,
        [SolutionDocument.Services] = hostile,
        [SolutionDocument.Operator] = hostile,
        [SolutionDocument.Licence] = hostile,
        [SolutionDocument.ReusePrerequisites] = hostile,
        [SolutionDocument.ContactName] = hostile,
        [SolutionDocument.ContactPhone] = hostile,
        [SolutionDocument.DeputyName] = hostile,
        [SolutionDocument.PublicUrl] = hostile,
        [SolutionDocument.DocumentationUrl] = hostile,
    };

    private async Task WalkAsync(Guid key, string hostile, List<string> ran)
    {
        var page = await browser.OpenAsync(site.Address + "/anmelden/vorfuehrung");
        page.Dialog += async (_, dialog) =>
        {
            ran.Add($"{hostile} on {page.Url}");
            await dialog.DismissAsync();
        };
        await page.ClickAsync($"button[value='{site.Mail(Role.Coordinator)}']");
        var route = site.Find<CoopHub.Cms.Published.PublishedSite>();
        route.Load();
        foreach (var path in new[] { "/schreiben", $"/schreiben/{key}", $"/schreiben/{key}/bearbeiten", $"/schreiben/{key}/verlauf", $"/schreiben/{key}/vergleich", route.RouteOf(key)!, "/loesungen" })
        {
            var answer = await page.GotoAsync(site.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            Assert.Equal(200, answer!.Status);
        }
        await page.Context.CloseAsync();
    }
}
