using System.Diagnostics;
using CoopHub.Search;
using CoopHub.Search.Synonyms;
using CoopHub.Search.Upkeep;
using CoopHub.Search.ZeroHits;
using CoopHub.Tests.Indexer;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CoopHub.Tests.Search;

public abstract class SearchHomeTests(TestDatabase database) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Guid s_key = Guid.NewGuid();

    protected TestDatabase Database { get; } = database;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("coophub-search-").FullName;

    [DatabaseFact]
    public async Task A_change_is_found_and_a_deletion_no_longer()
    {
        await using var site = await StartAsync();
        Write(site, s_key, "Wohngeldantrag");
        await CaughtUpAsync(site);
        Assert.Equal("Wohngeldantrag", Assert.Single(Search(site, "Wohngeld").Hits).Record.Title);

        Write(site, s_key, "");
        await CaughtUpAsync(site);
        Assert.Empty(Search(site, "Wohngeld").Hits);
    }

    [DatabaseFact]
    public async Task What_changed_while_the_site_was_down_is_caught_up_without_building_afresh()
    {
        await using (var before = await StartAsync())
        {
            Write(before, s_key, "Wohngeldantrag");
            await CaughtUpAsync(before);
            await StopAsync(before);
        }
        await using (var other = Indexer.Indexer.Site(Configuration(Directory.CreateTempSubdirectory("coophub-search-").FullName)))
        {
            Write(other, s_key, "Elterngeldantrag");
        }
        await using var site = await StartAsync();
        await CaughtUpAsync(site);
        Assert.Equal("", site.GetRequiredService<Finder>().State.Reason);
        Assert.Equal("Elterngeldantrag", Assert.Single(Search(site, "Elterngeld").Hits).Record.Title);
    }

    [DatabaseFact]
    public async Task A_deleted_folder_is_built_afresh()
    {
        await FillAndStopAsync();
        Directory.Delete(Folder, recursive: true);

        await using var site = await StartAsync();
        await CaughtUpAsync(site);
        Assert.Single(Search(site, "Wohngeld").Hits);
        Assert.False(site.GetRequiredService<Finder>().State.Building);
    }

    [DatabaseFact]
    public async Task A_damaged_index_is_built_afresh()
    {
        await FillAndStopAsync();
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cfs" or ".fdt" or ".tim"))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0xFF;
            File.WriteAllBytes(file, bytes);
        }

        await using var site = await StartAsync();
        await CaughtUpAsync(site);
        Assert.Single(Search(site, "Wohngeld").Hits);
        Assert.NotEqual("", site.GetRequiredService<Finder>().State.Reason);
    }

    [DatabaseFact]
    public async Task An_index_of_other_rules_answers_until_a_new_one_takes_its_place()
    {
        await FillAndStopAsync();
        var folder = Assert.Single(Directory.GetDirectories(Folder));
        Directory.Move(folder, Path.Combine(Folder, "0-other_" + Path.GetFileName(folder).Split('_')[1]));

        await using var site = Indexer.Indexer.Site(Configuration(Folder));
        Assert.Single(Search(site, "Wohngeld").Hits);
        await StartAsync(site);
        await CaughtUpAsync(site);
        Assert.Single(Search(site, "Wohngeld").Hits);
        Assert.StartsWith(IndexFolder.CurrentRules, Path.GetFileName(Assert.Single(Directory.GetDirectories(Folder))));
    }

    [DatabaseFact]
    public async Task A_folder_that_vanishes_while_the_site_runs_comes_back()
    {
        await using var site = await StartAsync();
        Write(site, s_key, "Wohngeldantrag");
        await CaughtUpAsync(site);
        Directory.Delete(Folder, recursive: true);
        Write(site, Guid.NewGuid(), "Wohngeldrechner");
        await UntilAsync(() => Directory.Exists(Folder) && site.GetRequiredService<SearchHome>().RebuildReason is null);
        await CaughtUpAsync(site);
        Assert.Equal(2, Search(site, "Wohngeld").Total);
    }

    [DatabaseFact]
    public async Task A_word_that_records_begin_to_use_parts_the_compounds_that_were_there_before()
    {
        await using (var site = await StartAsync())
        {
            Write(site, s_key, "Quorbelantrag");
            Write(site, Guid.NewGuid(), "Der Quorbel");
            await CaughtUpAsync(site);
            Assert.Equal(1, Search(site, "Quorbel").Total);

            Write(site, Guid.NewGuid(), "Ein Quorbel für alle");
            await UntilAsync(() => Search(site, "Quorbel").Total == 3);
            await UntilAsync(() => Search(site, "Quorbelformular").Total == 3);
            await StopAsync(site);
        }
        await using var again = await StartAsync();
        Write(again, Guid.NewGuid(), "Quorbelverordnung");
        await CaughtUpAsync(again);
        Assert.Equal("", again.GetRequiredService<Finder>().State.Reason);
        Assert.Equal(4, Search(again, "Quorbel").Total);
    }

    [DatabaseFact]
    public async Task A_record_that_is_saved_again_and_again_makes_no_word()
    {
        await using var site = await StartAsync();
        Write(site, s_key, "Quorbelantrag");
        for (var time = 0; time < 5; time++)
        {
            Write(site, Guid.Empty, "Der Quorbel");
            await CaughtUpAsync(site);
            site.GetRequiredService<SearchHome>().Commit();
        }
        Assert.Equal(1, Search(site, "Quorbel").Total);
    }

    [DatabaseFact]
    public async Task A_synonym_works_as_soon_as_it_is_heard_of_and_goes_with_its_row()
    {
        await using var site = await StartAsync();
        Write(site, s_key, "Mängelmelder");
        await CaughtUpAsync(site);
        var synonyms = site.GetRequiredService<SynonymShelf>();
        Assert.Empty(Search(site, "Schlaglochfinder").Hits);

        Assert.Equal(SynonymOutcome.Saved, synonyms.Save(null, ["Schlaglochfinder", " Mängelmelder ", ""], who: Guid.Empty));
        await UntilAsync(() => Search(site, "Schlaglochfinder").Total == 1);

        var group = Assert.Single(synonyms.All);
        synonyms.Delete(group.Key, group.ChangedAt);
        await UntilAsync(() => Search(site, "Schlaglochfinder").Total == 0);
    }

    [DatabaseFact]
    public async Task Synonyms_that_make_no_sense_are_refused()
    {
        await using var site = Indexer.Indexer.Site(Configuration(Folder));
        var synonyms = site.GetRequiredService<SynonymShelf>();
        Assert.Equal(SynonymOutcome.TwoWordsNeeded, synonyms.Save(null, ["Wohngeld", "wohngeld", "…"], who: Guid.Empty));
        Assert.Equal(SynonymOutcome.TooLong, synonyms.Save(null, ["a", new string('b', 1_000)], who: Guid.Empty));
        Assert.Equal(SynonymOutcome.Gone, synonyms.Save(Guid.NewGuid(), ["a", "b"], who: Guid.Empty));
        Assert.Empty(synonyms.All);
    }

    [DatabaseFact]
    public async Task What_is_sought_in_vain_is_counted_without_anybody_s_name()
    {
        await using var site = await StartAsync();
        await CaughtUpAsync(site);
        foreach (var query in new[] { "Drachen Lizenz", "drachen  lizenz", "max.muster@example.org 0531123456", "\0" })
        {
            Search(site, query);
        }
        var log = site.GetRequiredService<ZeroHitLog>();
        var noted = Assert.Single(log.List());
        Assert.Equal(("drachen lizenz", 2), (noted.Query, noted.Count));
        log.Forget(noted.Query);
        Assert.Empty(log.List());
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected IConfiguration Configuration(string folder) => new ConfigurationBuilder()
        .AddConfiguration(Database.Configuration)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Search:Folder"] = folder, ["Search:CommitEvery"] = "00:00:00.2" })
        .Build();

    private static SearchResult Search(IServiceProvider site, string text) => site.GetRequiredService<Finder>().Search(new SearchRequest(text, ["public"]));

    private static void Write(IServiceProvider site, Guid key, string title) => site.GetRequiredService<KeyedRecords>().Write(key, title);

    private static async Task CaughtUpAsync(IServiceProvider site) => Assert.Null(await Indexer.Indexer.CompareAsync(site, Patience));

    private static async Task UntilAsync(Func<bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(waited.Elapsed < Patience, "It did not come to be in time.");
            await Task.Delay(20);
        }
    }

    private async Task FillAndStopAsync()
    {
        await using var site = await StartAsync();
        Write(site, s_key, "Wohngeldantrag");
        await CaughtUpAsync(site);
        await StopAsync(site);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        var site = Indexer.Indexer.Site(Configuration(Folder));
        await StartAsync(site);
        return site;
    }

    private static async Task StartAsync(IServiceProvider site)
    {
        foreach (var service in site.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    private static async Task StopAsync(IServiceProvider site)
    {
        foreach (var service in site.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }
}

public sealed class SearchHomeTestsOnSqlite() : SearchHomeTests(new SqliteTestDatabase());

public sealed class SearchHomeTestsOnPostgres() : SearchHomeTests(new PostgresTestDatabase());
