using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Benchmarks;

/// <summary>
/// What those cost who sign in and write, on a SQLite file with 1,000 solutions: pages with rights and the whole layout, which are
/// never kept; publishing a changed solution; 50 members who save different drafts at the same moment.
/// </summary>
internal static partial class WritingScenario
{
    private const int Connections = 8;
    private const int Publishes = 200;
    private const int Savers = 50;
    private const string Solution = "/loesungen/eakte-dms";

    private static readonly Viewer s_office = new(Guid.NewGuid(), null, Role.Office);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coophub-benchmark-").FullName;
        var file = Path.Combine(folder, "coophub.db");
        try
        {
            await WebScenario.FillAsync(file);
            await AskAsync(file);
            await using var services = await SolutionSite.OpenAsync(file);
            Publish(services);
            await SaveAsync(services);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AskAsync(string file)
    {
        // Production has nobody yet who could sign in; Development has a person for every role.
        using var site = WebScenario.Start(file, "Development");
        try
        {
            await WebScenario.WaitAsync(site);
            WebScenario.WriteHead();
            foreach (var role in new[] { "author-", "office@" })
            {
                var cookie = await SignInAsync(role);
                WebScenario.Measure(site, role + " solution", Solution, cookie, Connections);
                WebScenario.Measure(site, role + " desk", "/mein-coophub", cookie, Connections);
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    private static async Task<string> SignInAsync(string person)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = WebScenario.Address };
        var page = await client.GetStringAsync(new Uri("/anmelden/vorfuehrung", UriKind.Relative));
        var mail = Person().Matches(page).Select(match => match.Groups[1].Value).First(mail => mail.StartsWith(person, StringComparison.Ordinal));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Person"] = mail, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value });
        using var answer = await client.PostAsync(new Uri("/anmelden/vorfuehrung", UriKind.Relative), form);
        var signedIn = await client.GetStringAsync(new Uri(Solution, UriKind.Relative));
        return signedIn.Contains("href=\"/konto\"", StringComparison.Ordinal)
            ? cookies.GetCookieHeader(WebScenario.Address)
            : throw new InvalidOperationException($"{mail} could not sign in: {answer.StatusCode}.");
    }

    private static void Publish(ServiceProvider services)
    {
        var (documents, desk, save) = (services.GetRequiredService<IContentService>(), services.GetRequiredService<RecordDesk>(), services.GetRequiredService<SaveDraft>());
        var type = services.GetRequiredService<IContentTypeService>().Get(SolutionDocument.Alias)!;
        var keys = documents.GetPagedOfTypes([type.Id], 0, Publishes, out _, null).Select(document => document.Key).ToList();
        var times = new List<double>();
        foreach (var key in keys)
        {
            var record = desk.Find(key, s_office)!;
            var typed = Entries(record.Title, "Neu gesagt.");
            var watch = Stopwatch.StartNew();
            Expect(save.Run(key, typed, record.Stand, RecordAct.Publish, s_office));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"save and publish {times[times.Count / 2]:N1} ms (median), {times[(int)(times.Count * 0.95)]:N1} ms (p95), {times[^1]:N1} ms (longest of {times.Count})");
    }

    private static async Task SaveAsync(ServiceProvider services)
    {
        var (create, desk, save) = (services.GetRequiredService<CreateRecord>(), services.GetRequiredService<RecordDesk>(), services.GetRequiredService<SaveDraft>());
        var kind = services.GetRequiredService<RecordKinds>().Find(SolutionDocument.Alias)!;
        var owner = Guid.Parse(services.GetRequiredService<RecordTitles>().Owners(kind, s_office, null)[0].Value);
        var drafts = Enumerable.Range(1, Savers).Select(number => desk.Find(create.Run(kind, $"Entwurf {number}", owner, s_office).Key, s_office)!).ToList();

        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(drafts.Select(draft => Task.Factory.StartNew(() =>
        {
            var one = Stopwatch.StartNew();
            Expect(save.Run(draft.Key, Entries(draft.Title, $"Text von {draft.Key}"), draft.Stand, RecordAct.Edit, s_office));
            return one.Elapsed.TotalMilliseconds;
        }, TaskCreationOptions.LongRunning)));
        var kept = drafts.Count(draft => desk.Find(draft.Key, s_office)!.Document.GetValue<string>(SolutionDocument.Summary) == $"Text von {draft.Key}");
        Console.WriteLine($"{Savers} savers at once: all done after {watch.Elapsed.TotalMilliseconds:N0} ms, the longest took {times.Max():N0} ms, {kept} texts are there");
    }

    private static FormEntries Entries(string title, string summary) => new(title, new Dictionary<string, IReadOnlyList<string>> { [SolutionDocument.Summary] = [summary] });

    private static void Expect(SaveResult result)
    {
        if (result.Outcome != WritingOutcome.Done)
        {
            throw new InvalidOperationException($"Saving ended with {result.Outcome}: {string.Join(", ", result.Complaints.Keys)}.");
        }
    }

    [GeneratedRegex("name=\"Person\" value=\"([^\"]+)\"")]
    private static partial Regex Person();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
