using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Search;
using CoopHub.Search.Upkeep;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Search;

/// <summary>What the rooms let search find, followed through the change log on the whole first floor.</summary>
public abstract class FindableDocumentsTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly HubSite _site;

    protected FindableDocumentsTests(TestDatabase database)
    {
        _database = database;
        _site = new HubSite(database, withDemonstration: true);
        _site.Find<SearchHome>().Rebuild("Test", CancellationToken.None);
    }

    [DatabaseFact]
    public void Every_room_is_found_by_whoever_may_see_its_records()
    {
        var everything = Search("", Viewer.ReaderOf(Partner("landkreis-gifhorn").Key).Tokens);
        var kinds = everything.Facets.Single(facet => facet.Facet == SearchFacets.Kind).Values.Select(value => value.Value);

        Assert.Equal(["Arbeitsgruppe", "Hersteller", "Lösung", "Meldung", "Partner", "Produkt", "Seite"], kinds.Order());
        Assert.True(Search("", Viewer.Guest.Tokens).Total < everything.Total);
    }

    [DatabaseFact]
    public async Task A_partner_that_is_renamed_is_renamed_in_its_solutions()
    {
        var document = Document(Partner("stadt-salzgitter").Key);
        document.Name = "Stadt Salzgitter an der Fuhse";
        await PublishAsync(document);

        var found = Search("partner:Fuhse", Viewer.Guest.Tokens);
        Assert.True(found.Total > 1);
        Assert.Contains(found.Hits, hit => hit.Record.Kind == "Lösung");
    }

    [DatabaseFact]
    public async Task A_partner_that_guests_may_not_see_is_not_named_in_what_they_find()
    {
        var document = Document(Partner("stadt-salzgitter").Key);
        document.SetValue(PartnerDocument.State, """["interessiert"]""");
        await PublishAsync(document);

        Assert.Equal(0, Search("partner:Salzgitter", Viewer.Guest.Tokens).Total);
        Assert.DoesNotContain(Search("", Viewer.Guest.Tokens).Facets, facet => facet.Values.Any(value => value.Value == "Stadt Salzgitter"));
    }

    [DatabaseFact]
    public async Task With_the_list_above_them_all_solutions_vanish_and_come_back()
    {
        var before = Search("art:Lösung", Viewer.Guest.Tokens).Total;
        var list = Document(_site.Documents.GetById(_site.Find<SolutionShelf>().For(Viewer.Guest).All[0].Key)!.ParentId);
        _site.Documents.Unpublish(list);
        await _site.FollowAsync();
        Assert.Equal(0, Search("art:Lösung", Viewer.Guest.Tokens).Total);

        await PublishAsync(list);
        Assert.Equal(before, Search("art:Lösung", Viewer.Guest.Tokens).Total);
    }

    [DatabaseFact]
    public async Task What_is_archived_is_found_on_request_only_and_by_those_who_may_bring_it_back()
    {
        var solution = _site.Find<SolutionShelf>().For(Viewer.Guest).All.First(one => one.OwnerKey is not null);
        var author = new Viewer(Guid.NewGuid(), solution.OwnerKey, Role.Author);
        var office = new Viewer(Guid.NewGuid(), null, Role.Office);
        Assert.Equal(WritingOutcome.Done, _site.Find<ArchiveRecord>().Archive(solution.Key, office));
        await _site.FollowAsync();

        foreach (var viewer in new[] { author, office })
        {
            var usual = Search(solution.Title, viewer.Tokens);
            Assert.DoesNotContain(usual.Hits, hit => hit.Record.Key == solution.Key);
            Assert.Equal(1, usual.ArchivedLeftOut);
            var hit = Assert.Single(Archived(solution.Title, viewer.Tokens), hit => hit.Record.Key == solution.Key);
            Assert.Equal((true, $"/schreiben/{solution.Key}"), (hit.Record.Archived, hit.Record.Path));
            Assert.NotNull(_site.Find<RecordDesk>().Find(solution.Key, viewer));
        }
        foreach (var viewer in new[] { Viewer.Guest, Viewer.ReaderOf(solution.OwnerKey!.Value), new Viewer(Guid.NewGuid(), Guid.NewGuid(), Role.Author) })
        {
            Assert.DoesNotContain(Archived(solution.Title, viewer.Tokens), hit => hit.Record.Key == solution.Key);
            Assert.Equal(0, Search(solution.Title, viewer.Tokens).ArchivedLeftOut);
        }
        _site.Find<SearchHome>().Rebuild("Test", CancellationToken.None);
        Assert.Contains(Archived(solution.Title, author.Tokens), hit => hit.Record.Key == solution.Key);

        Assert.Equal(WritingOutcome.Done, _site.Find<ArchiveRecord>().Unarchive(solution.Key, office));
        await _site.FollowAsync();
        Assert.DoesNotContain(Archived(solution.Title, author.Tokens), hit => hit.Record.Key == solution.Key);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private SearchResult Search(string words, IReadOnlyList<string> tokens) => _site.Find<Finder>().Search(new SearchRequest(words, tokens) { Repeated = true });

    private IReadOnlyList<SearchHit> Archived(string words, IReadOnlyList<string> tokens) =>
        _site.Find<Finder>().Search(new SearchRequest(words, tokens) { Repeated = true, Archived = true }).Hits;

    private Partner Partner(string slug) => _site.Find<PartnerShelf>().For(Viewer.Guest).Find(slug)!;

    private IContent Document(Guid key) => _site.Documents.GetById(key)!;

    private IContent Document(int id) => _site.Documents.GetById(id)!;

    private async Task PublishAsync(IContent document)
    {
        _site.Documents.Save(document);
        Assert.True(_site.Documents.Publish(document, ["*"]).Success);
        await _site.FollowAsync();
    }
}

public sealed class FindableDocumentsTestsOnSqlite() : FindableDocumentsTests(new SqliteTestDatabase());

public sealed class FindableDocumentsTestsOnPostgres() : FindableDocumentsTests(new PostgresTestDatabase());
