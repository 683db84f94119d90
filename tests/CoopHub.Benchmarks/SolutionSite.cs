using System.Diagnostics;
using CoopHub.Cms;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Database;
using CoopHub.Solutions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Benchmarks;

/// <summary>The demonstration, with its solutions copied until there are 1,000 published ones, all of them public.</summary>
internal static class SolutionSite
{
    private const int Solutions = 1_000;

    /// <summary>The folder of the solution file.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Writes it into a SQLite file that does not exist yet.</summary>
    public static async Task WriteAsync(string file)
    {
        var watch = Stopwatch.StartNew();
        await using var services = await OpenAsync(file);
        Copy(services.GetRequiredService<IContentService>(), services.GetRequiredService<PublishedSite>());
        Console.WriteLine($"{Solutions:N0} solutions written in {watch.Elapsed.TotalSeconds:N0} s");
    }

    /// <summary>The site on this file, as far as it needs no pages; with the demonstration where the file is new.</summary>
    public static async Task<ServiceProvider> OpenAsync(string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:ConnectionString"] = $"Data Source={file}",
                ["Schema:Folder"] = Path.Combine(Repository, "uSync", "v17"),
            })
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddHubDatabase(configuration)
            .AddCms(configuration, kernel => kernel.AddHub())
            .BuildServiceProvider();
        await services.GetRequiredService<HubStart>().RunAsync(withDemonstration: true);
        return services;
    }

    private static void Copy(IContentService documents, PublishedSite site)
    {
        var patterns = documents.GetByIds(site.All.Where(one => one.ContentType.Alias == SolutionDocument.Alias).Select(one => one.Id)).ToList();
        for (var number = patterns.Count; number < Solutions; number++)
        {
            var pattern = patterns[number % patterns.Count];
            var copy = documents.Create($"{pattern.Name} {number}", pattern.ParentId, SolutionDocument.Alias);
            foreach (var property in pattern.Properties.Where(property => property.Alias != Umbraco.Cms.Core.Constants.Conventions.Content.UrlName))
            {
                copy.SetValue(property.Alias, property.GetValue());
            }
            copy.SetText(SolutionDocument.Visibility, "öffentlich");
            documents.Save(copy);
            if (!documents.Publish(copy, ["*"]).Success)
            {
                throw new InvalidOperationException($"“{copy.Name}” was not published.");
            }
        }
    }

    private static string Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)))
        {
            if (File.Exists(Path.Combine(folder, "CoopHub.sln")))
            {
                return folder;
            }
        }
        throw new InvalidOperationException("The benchmarks run outside the repository.");
    }
}
