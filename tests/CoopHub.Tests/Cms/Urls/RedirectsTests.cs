using CoopHub.Cms.Published;
using CoopHub.Cms.Urls;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Urls;

public abstract class RedirectsTests : DocumentTests
{
    private readonly IContent _home;

    protected RedirectsTests(TestDatabase database)
        : base(database) => _home = Site.PublishedPage("Startseite");

    [DatabaseFact]
    public void The_old_address_of_a_renamed_document_leads_to_the_new_one()
    {
        var page = Below(_home, "Alt");

        Rename(page, "Neu");

        Assert.Equal("/neu", Find("/alt"));
        Assert.Null(Find("/neu"));
        Assert.Null(Find("/nie-da-gewesen"));
    }

    [DatabaseFact]
    public void A_new_name_that_is_not_published_yet_changes_nothing()
    {
        var page = Below(_home, "Alt");
        page.Name = "Neu";
        Site.Documents.Save(page);

        Assert.Null(Find("/alt"));
        Assert.Empty(Redirecting(page));
    }

    [DatabaseFact]
    public void What_lies_below_a_renamed_or_moved_document_is_found_too()
    {
        var to = Below(_home, "Nach");
        var page = Below(_home, "Alt");
        var child = Below(page, "Kind");
        var draft = Site.Page("Entwurf", parentId: page.Id);
        Below(child, "Enkel");

        Rename(page, "Neu");
        Site.Documents.Move(Stored(page), to.Id);

        Assert.Equal("/nach/neu/kind/enkel", Find("/alt/kind/enkel"));
        Assert.Equal("/nach/neu/kind/enkel", Find("/neu/kind/enkel"));
        Assert.Equal("/nach/neu/kind", Find("/alt/kind"));
        Assert.Equal("/nach/neu", Find("/neu"));
        Assert.Empty(Redirecting(draft));
    }

    [DatabaseFact]
    public void Of_a_chain_of_names_each_leads_to_the_newest_at_once()
    {
        var page = Below(_home, "Eins");
        Rename(page, "Zwei");
        Rename(page, "Drei");
        Rename(page, "Vier");

        Assert.Equal(("/vier", "/vier", "/vier"), (Find("/eins"), Find("/zwei"), Find("/drei")));
    }

    [DatabaseFact]
    public void A_document_that_takes_its_old_address_back_stands_there_itself()
    {
        var page = Below(_home, "Eins");
        Rename(page, "Zwei");
        Rename(page, "Eins");

        Assert.Null(Find("/eins"));
        Assert.Equal("/eins", Find("/zwei"));
    }

    [DatabaseFact]
    public void Another_document_that_takes_an_old_address_wins_as_long_as_it_stands_there()
    {
        var page = Below(_home, "Alt");
        Rename(page, "Neu");
        var other = Below(_home, "Alt");

        Assert.Null(Find("/alt"));
        Site.Documents.Unpublish(Stored(other));

        Assert.Equal("/neu", Find("/alt"));
    }

    [DatabaseFact]
    public void Of_two_documents_that_had_an_address_the_later_one_counts()
    {
        var first = Below(_home, "Portal");
        Rename(first, "Erstes");
        var second = Below(_home, "Portal");
        Rename(second, "Zweites");

        Assert.Equal("/zweites", Find("/portal"));
    }

    [DatabaseFact]
    public void What_was_taken_back_leads_nowhere_until_it_is_published_under_its_new_name()
    {
        var page = Below(_home, "Alt");
        Site.Documents.Unpublish(page);
        Assert.Null(Find("/alt"));

        Rename(page, "Neu");

        Assert.Equal("/neu", Find("/alt"));
    }

    [DatabaseFact]
    public void What_was_thrown_away_and_brought_back_elsewhere_is_found_and_what_was_deleted_is_not()
    {
        var to = Below(_home, "Nach");
        var back = Below(_home, "Zurück");
        var gone = Below(_home, "Weg");
        Site.Documents.MoveToRecycleBin(Stored(back));
        Site.Documents.MoveToRecycleBin(Stored(gone));
        Assert.Null(Find("/zurueck"));

        Site.Documents.Move(Stored(back), to.Id);
        Site.Documents.Publish(Stored(back), ["*"]);
        Site.Documents.EmptyRecycleBin();

        Assert.Equal("/nach/zurueck", Find("/zurueck"));
        Assert.Null(Find("/weg"));
        Assert.Empty(Redirecting(gone));
    }

    [DatabaseFact]
    public void A_neighbour_whose_address_loses_its_number_is_found_under_the_old_one()
    {
        var first = Below(_home, "Portal");
        var second = Below(_home, "Portal!");
        Assert.Null(Find("/portal-1"));

        Rename(first, "Erstes");

        Assert.Equal("/portal", Find("/portal-1"));
        Assert.Equal(["/portal-1"], Redirecting(second));
    }

    [DatabaseFact]
    public void An_address_that_the_editor_sets_himself_leaves_a_redirect_behind_too()
    {
        var type = Site.Types.Get("page")!;
        type.AddPropertyType(Site.Property(Site.DataType("Adresse"), "umbracoUrlName", "Adresse"), "content", "Inhalt");
        Site.Types.UpdateAsync(type, Guid.Empty).Wait();
        var page = Stored(Below(_home, "Name"));
        page.SetValue("umbracoUrlName", "eigene");
        Site.Documents.Save(page);
        Site.Documents.Publish(page, ["*"]);

        Assert.Equal("/eigene", Find("/name"));
        Site.Documents.Publish(Stored(page), ["*"]);
        Assert.Equal(["/name"], Redirecting(page));
    }

    [DatabaseFact]
    public void An_address_is_found_however_it_is_written()
    {
        var page = Below(_home, "Größe & Maß");
        Rename(page, "Neu");

        Assert.Equal("/neu", Find("/Groesse-Mass/"));
    }

    [DatabaseFact]
    public void A_rename_that_is_taken_back_leaves_no_redirect()
    {
        var page = Below(_home, "Alt");
        page.Name = "Neu";
        using (Site.Services.GetRequiredService<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            Site.Documents.Save(page);
            Site.Documents.Publish(page, ["*"]);
        }

        Assert.Empty(Redirecting(page));
        Assert.Null(Find("/neu"));
    }

    [DatabaseFact]
    public void Redirects_are_listed_searched_registered_and_deleted_through_the_kernels_service()
    {
        var redirects = Site.Services.GetRequiredService<IRedirectUrlService>();
        var section = Below(_home, "Bereich");
        var page = Below(section, "Alt");
        Rename(page, "Neu");
        redirects.Register("/kurz", page.Key);
        redirects.Register("/kurz", page.Key);

        Assert.Equal("/bereich/neu", Find("/kurz"));
        Assert.Equal(page.Id, redirects.GetMostRecentRedirectUrl("/bereich/alt")!.ContentId);
        Assert.Equal(2, redirects.GetAllRedirectUrls(0L, 10, out var all).Count());
        Assert.Equal(2, all);
        Assert.Equal(2, redirects.GetAllRedirectUrls(section.Id, 0L, 10, out _).Count());
        Assert.Equal(["/kurz"], redirects.SearchRedirectUrls("KURZ", 0L, 10, out _).Select(redirect => redirect.Url));

        redirects.Delete(redirects.GetMostRecentRedirectUrl("/kurz")!);
        Assert.Equal(["/bereich/alt"], Redirecting(page));
        redirects.DeleteContentRedirectUrls(page.Key);
        Assert.Null(Find("/bereich/alt"));
    }

    private IContent Below(IContent parent, string name) => Site.PublishedPage(name, parentId: parent.Id);

    private void Rename(IContent page, string name)
    {
        var draft = Stored(page);
        draft.Name = name;
        Site.Documents.Save(draft);
        Assert.True(Site.Documents.Publish(draft, ["*"]).Success);
    }

    private IEnumerable<string> Redirecting(IContent page) =>
        Site.Services.GetRequiredService<IRedirectUrlService>().GetContentRedirectUrls(page.Key).Select(redirect => redirect.Url);

    private string? Find(string route)
    {
        Site.Services.GetRequiredService<PublishedSite>().Load();
        return Site.Services.GetRequiredService<Redirects>().FindNewRoute(route);
    }
}

public sealed class RedirectsTestsOnSqlite() : RedirectsTests(new SqliteTestDatabase());

public sealed class RedirectsTestsOnPostgres() : RedirectsTests(new PostgresTestDatabase());
