using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CoopHub.Benchmarks;

/// <summary>
/// What the site as a whole can answer: the published program in a process of its own on a SQLite file with 1,000 solutions, asked
/// by <c>wrk</c> over loopback with 2 threads and 16 connections. A request with a cookie is never answered from what is kept,
/// so the second round shows what each page costs when it is made.
/// </summary>
internal static partial class WebScenario
{
    private const int Seconds = 10;
    private const int Port = 5271;
    private static readonly string s_address = $"http://127.0.0.1:{Port}";

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coophub-benchmark-").FullName;
        var file = Path.Combine(folder, "coophub.db");
        await FillAsync(file);
        using var site = Start(file, "Production");
        try
        {
            await WaitAsync(site);
            await MeasureSizesAsync();
            WriteHead();
            foreach (var (name, path) in Pages)
            {
                Measure(site, name + ", kept", path, cookie: null, connections: 16);
                Measure(site, name + ", made", path, "probe=1", connections: 16);
            }
            Console.WriteLine($"memory of the site after all this: {ReadStatus(site, "VmRSS") / 1024} MB resident");
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the file, not in this process: what it leaves in memory would slow the client down.</summary>
    public static async Task FillAsync(string file)
    {
        using var fill = Process.Start(Environment.ProcessPath!, ["solutions", file]);
        await fill.WaitForExitAsync();
    }

    private static (string Name, string Path)[] Pages =>
        [("start", "/"), ("solution", "/loesungen/eakte-dms"), ("list", "/loesungen?rubrik=Fachverfahren"), ("search", "/suche?q=hund+online+anmelden")];

    /// <summary>Where the site listens.</summary>
    public static Uri Address { get; } = new(s_address);

    /// <summary>Starts the site in a process of its own.</summary>
    public static Process Start(string file, string environment)
    {
        var program = Path.Combine(SolutionSite.Repository, "src", "CoopHub.Web", "bin", "Release", "net10.0", "CoopHub.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Path.GetDirectoryName(file) };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = s_address;
        // As docs/install.md advises for small servers.
        start.Environment["DOTNET_GCgen0size"] = "0x400000";
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        start.Environment["Site__PublicAddress"] = s_address;
        start.Environment["Database__ConnectionString"] = $"Data Source={file}";
        return Process.Start(start)!;
    }

    public static async Task WaitAsync(Process site)
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(s_address));
                Console.WriteLine($"the first page of a later start came after {watch.Elapsed.TotalSeconds:N1} s, {ReadStatus(site, "VmRSS") / 1024} MB resident");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException("The site did not open within two minutes.");
    }

    private static async Task MeasureSizesAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var first = 0;
        foreach (var (name, path) in Pages)
        {
            var bytes = (await client.GetByteArrayAsync(new Uri(s_address + path))).Length;
            first = first == 0 ? bytes : first;
            Console.WriteLine($"{name}: {bytes / 1000.0:N1} kB of compressed HTML");
        }
        var html = await new HttpClient().GetStringAsync(new Uri(s_address));
        foreach (Match asset in AssetAddress().Matches(html))
        {
            var sheet = await client.GetByteArrayAsync(new Uri(s_address + asset.Groups[1].Value));
            Console.WriteLine($"{asset.Groups[1].Value}: {sheet.Length / 1000.0:N1} kB");
            first += sheet.Length;
        }
        Console.WriteLine($"first visit of the start page with its style sheets and scripts, without fonts: {first / 1000.0:N1} kB");
    }

    public static void WriteHead() => Console.WriteLine($"{"page",-16} {"req/s",9} {"p50 ms",8} {"p99 ms",8} {"CPU ms/req",11} {"errors",7}");

    /// <summary>Asks for a page for some seconds and prints what it cost.</summary>
    public static void Measure(Process site, string name, string path, string? cookie, int connections)
    {
        // Compiled and kept first, as on any site that has been up for a minute.
        Wrk(path, cookie, connections, seconds: 2);
        var before = ReadProcessor(site);
        var report = Wrk(path, cookie, connections, Seconds);
        var used = ReadProcessor(site) - before;
        var requests = double.Parse(Requests().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);
        var errors = Errors().Match(report) is { Success: true } found ? found.Value : "0";
        Console.WriteLine($"{name,-16} {requests / Seconds,9:N0} {Latency(report, "50"),8} {Latency(report, "99"),8} {used.TotalMilliseconds / requests,11:N3} {errors,7}");
    }

    private static string Wrk(string path, string? cookie, int connections, int seconds)
    {
        string[] header = cookie is null ? [] : ["-H", $"Cookie: {cookie}"];
        var start = new ProcessStartInfo("wrk", ["-t2", $"-c{connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", .. header, s_address + path]) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk is missing; apt-get install wrk brings it.");
        var report = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return report;
    }

    private static string Latency(string report, string percentile) => Regex.Match(report, $@"^\s+{percentile}%\s+(\S+)", RegexOptions.Multiline).Groups[1].Value;

    private static TimeSpan ReadProcessor(Process site)
    {
        site.Refresh();
        return site.TotalProcessorTime;
    }

    private static int ReadStatus(Process site, string line) =>
        int.Parse(Regex.Match(File.ReadAllText($"/proc/{site.Id}/status"), $@"{line}:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Non-2xx or 3xx responses: \d+|Socket errors: .*")]
    private static partial Regex Errors();

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+\\.(?:css|js))\"")]
    private static partial Regex AssetAddress();
}
