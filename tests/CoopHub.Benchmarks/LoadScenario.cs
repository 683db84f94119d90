using System.Diagnostics;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Published;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Benchmarks;

/// <summary>What it costs to hold the big site in memory, and to keep it in step with a publish.</summary>
internal static class LoadScenario
{
    private const int Publishes = 20;
    private const double MegaByte = 1024 * 1024;

    public static async Task RunAsync()
    {
        await using var services = await BigSite.OpenAsync();
        var site = services.GetRequiredService<PublishedSite>();
        var before = Environment.WorkingSet;

        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        site.Load();
        Console.WriteLine($"load           {watch.Elapsed.TotalSeconds:N2} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N2} s of processor) for {site.All.Count():N0} documents, RSS {before / MegaByte:N0} MB before, {Environment.WorkingSet / MegaByte:N0} MB after");

        GC.Collect();
        Console.WriteLine($"managed heap   {GC.GetTotalMemory(forceFullCollection: true) / MegaByte:N0} MB, RSS {Environment.WorkingSet / MegaByte:N0} MB");

        await PublishAsync("new text", (page, number) => page.SetValue("summary", $"neu {number}"), services, site);
        await PublishAsync("new name", (page, number) => page.Name += $" {number}", services, site);
        ReadEveryPage(site);
    }

    private static async Task PublishAsync(string what, Action<IContent, int> change, ServiceProvider services, PublishedSite site)
    {
        var documents = services.GetRequiredService<IContentService>();
        var log = services.GetRequiredService<ChangeLog>();
        var pages = site.All.Where(page => page.Id % 400 == 7).Select(page => page.Id).Take(Publishes).ToList();
        var times = new List<double>();
        var (allocated, processor) = (0L, TimeSpan.Zero);
        foreach (var (number, id) in pages.Index())
        {
            var page = documents.GetById(id)!;
            change(page, number);
            documents.Save(page);
            documents.Publish(page, ["*"]);
            var changes = log.ReadAfter(site.Position, 100);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            await site.FollowAsync(changes, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            processor += Environment.CpuUsage.TotalTime - before;
            allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
        }
        times.Sort();
        Console.WriteLine($"{what}       taken in within {times[times.Count / 2]:N1} ms (median), {times[^1]:N1} ms (longest of {times.Count}), {processor.TotalMilliseconds / times.Count:N1} ms of processor, {allocated / times.Count / 1024.0:N0} kB each");
    }

    private static void ReadEveryPage(PublishedSite site)
    {
        var watch = Stopwatch.StartNew();
        var read = site.All.Sum(page => page.Properties.Count(property => property.GetValue() is not null));
        Console.WriteLine($"every property {watch.Elapsed.TotalSeconds:N2} s to convert {read:N0} values once; managed heap {GC.GetTotalMemory(forceFullCollection: true) / MegaByte:N0} MB, RSS {Environment.WorkingSet / MegaByte:N0} MB");
    }
}
