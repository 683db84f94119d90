using CoopHub.Cms.Changes;
using CoopHub.Cms.Published;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Tests.Cms.Published;

public abstract class PublishedSiteTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly DocumentSite _site;
    private readonly PublishedSite _published;

    protected PublishedSiteTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database).WithPages();
        _published = _site.Services.GetRequiredService<PublishedSite>();
    }

    [DatabaseFact]
    public void Published_pages_are_found_by_their_address_and_drafts_are_not()
    {
        var home = _site.PublishedPage("Startseite");
        var page = _site.PublishedPage("Größe & Kfz-Zulassung", "Kurz", home.Id);
        var draft = _site.Page("Entwurf", parentId: home.Id);

        _published.Load();

        Assert.Equal(home.Key, _published.FindByRoute("/")!.Key);
        Assert.Equal(page.Key, _published.FindByRoute("/groesse-kfz-zulassung")!.Key);
        Assert.Equal("Kurz", _published.GetById(page.Id)!.GetProperty("summary")!.GetSourceValue());
        Assert.Null(_published.GetById(draft.Key));
        Assert.Equal("/groesse-kfz-zulassung", _published.RouteOf(page.Key));
    }

    [DatabaseFact]
    public void Two_pages_of_one_name_get_two_addresses()
    {
        var home = _site.PublishedPage("Startseite");
        var first = _site.PublishedPage("Portal", parentId: home.Id);
        var second = _site.PublishedPage("Portal!", parentId: home.Id);

        _published.Load();

        Assert.Equal("/portal", _published.RouteOf(first.Key));
        Assert.Equal("/portal-1", _published.RouteOf(second.Key));
    }

    [DatabaseFact]
    public void What_lies_below_an_unpublished_page_is_not_shown()
    {
        var home = _site.PublishedPage("Startseite");
        var page = _site.PublishedPage("Seite", parentId: home.Id);
        var child = _site.PublishedPage("Kind", parentId: page.Id);
        _site.Documents.Unpublish(_site.Documents.GetById(page.Id)!);

        _published.Load();

        Assert.Null(_published.GetById(child.Key));
        Assert.Single(_published.All);
    }

    [DatabaseFact]
    public async Task Another_process_takes_over_what_was_published_renamed_and_thrown_away()
    {
        var home = _site.PublishedPage("Startseite");
        var kept = _site.PublishedPage("Alt", "eins", home.Id);
        var gone = _site.PublishedPage("Weg", parentId: home.Id);
        using var other = TestSite.On(_database);
        var there = other.GetRequiredService<PublishedSite>();
        there.Load();

        kept.Name = "Neu";
        kept.SetValue("summary", "zwei");
        _site.Documents.Save(kept);
        _site.Documents.Publish(kept, ["*"]);
        _site.Documents.MoveToRecycleBin(_site.Documents.GetById(gone.Id)!);
        var log = other.GetRequiredService<ChangeLog>();
        await there.CatchUpAsync(other);

        Assert.Equal("zwei", there.FindByRoute("/neu")!.GetProperty("summary")!.GetSourceValue());
        Assert.Null(there.FindByRoute("/alt"));
        Assert.Null(there.GetById(gone.Key));
        Assert.Empty(log.ReadAfter(there.Position, 100));
    }

    [DatabaseFact]
    public void A_draft_of_a_published_page_changes_nothing_for_visitors()
    {
        var page = _site.PublishedPage("Startseite", "alt");
        page.SetValue("summary", "neu");
        _site.Documents.Save(page);

        _published.Load();

        Assert.Equal("alt", _published.FindByRoute("/")!.GetProperty("summary")!.GetSourceValue());
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class PublishedSiteTestsOnSqlite() : PublishedSiteTests(new SqliteTestDatabase());

public sealed class PublishedSiteTestsOnPostgres() : PublishedSiteTests(new PostgresTestDatabase());
