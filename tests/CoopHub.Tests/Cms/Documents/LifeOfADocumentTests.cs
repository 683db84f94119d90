using CoopHub.Cms.Documents;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class LifeOfADocumentTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly DocumentSite _site;

    protected LifeOfADocumentTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database).WithPages();
    }

    [DatabaseFact]
    public void A_saved_draft_is_found_by_key_with_its_values()
    {
        var page = _site.Page("Größe & Kfz-Zulassung", "Kurz");

        var found = _site.Documents.GetById(page.Key)!;

        Assert.Equal("Größe & Kfz-Zulassung", found.Name);
        Assert.Equal("Kurz", found.GetValue("summary"));
        Assert.False(found.Published);
        Assert.True(found.Edited);
        Assert.Equal($"-1,{page.Id}", found.Path);
    }

    [DatabaseFact]
    public void Editing_a_published_page_leaves_what_visitors_see_as_it_was()
    {
        var page = _site.PublishedPage("Seite", "alt");
        page.SetValue("summary", "neu");
        _site.Documents.Save(page);

        var found = _site.Documents.GetById(page.Id)!;

        Assert.Equal("neu", found.GetValue("summary"));
        Assert.Equal("alt", found.GetValue("summary", published: true));
        Assert.True(found.Published);
        Assert.True(found.Edited);
    }

    [DatabaseFact]
    public void Publishing_again_shows_the_draft_and_keeps_the_older_version()
    {
        var page = _site.PublishedPage("Seite", "eins");
        page.SetValue("summary", "zwei");
        _site.Documents.Save(page);
        _site.Documents.Publish(page, ["*"]);

        var found = _site.Documents.GetById(page.Id)!;
        var versions = _site.Documents.GetVersions(page.Id).ToList();

        Assert.False(found.Edited);
        Assert.Equal("zwei", found.GetValue("summary", published: true));
        Assert.Equal(["zwei", "zwei", "eins"], versions.Select(version => version.GetValue<string>("summary")));
    }

    [DatabaseFact]
    public void Rolling_back_brings_an_older_text_back_as_a_draft()
    {
        var page = _site.PublishedPage("Seite", "eins");
        page.SetValue("summary", "zwei");
        _site.Documents.Save(page);
        _site.Documents.Publish(page, ["*"]);
        var oldest = _site.Documents.GetVersions(page.Id).Last();

        Assert.True(_site.Documents.Rollback(page.Id, oldest.VersionId).Success);

        var found = _site.Documents.GetById(page.Id)!;
        Assert.Equal("eins", found.GetValue("summary"));
        Assert.Equal("zwei", found.GetValue("summary", published: true));
    }

    [DatabaseFact]
    public void An_older_version_can_be_deleted_but_not_the_one_that_visitors_see()
    {
        var page = _site.PublishedPage("Seite", "eins");
        _site.Documents.Publish(_site.Documents.GetById(page.Id)!, ["*"]);
        var versions = _site.Documents.GetVersions(page.Id).ToList();

        _site.Documents.DeleteVersion(page.Id, versions[^1].VersionId, deletePriorVersions: false);
        _site.Documents.DeleteVersion(page.Id, versions[1].VersionId, deletePriorVersions: false);

        Assert.Equal(2, _site.Documents.GetVersions(page.Id).Count());
        Assert.Equal("eins", _site.Documents.GetById(page.Id)!.GetValue("summary", published: true));
    }

    [DatabaseFact]
    public void Unpublishing_takes_a_page_from_the_visitors_and_keeps_its_text()
    {
        var page = _site.PublishedPage("Seite", "Text");

        Assert.True(_site.Documents.Unpublish(page).Success);

        var found = _site.Documents.GetById(page.Id)!;
        Assert.False(found.Published);
        Assert.Equal("Text", found.GetValue("summary"));
        Assert.Null(found.GetValue("summary", published: true));
    }

    [DatabaseFact]
    public void A_branch_is_published_from_its_root_down()
    {
        var root = _site.Page("Wurzel");
        var child = _site.Page("Kind", parentId: root.Id);
        _site.Page("Enkel", parentId: child.Id);

        var results = _site.Documents.PublishBranch(root, PublishBranchFilter.IncludeUnpublished, ["*"]).ToList();

        Assert.Equal(3, results.Count);
        Assert.All(results, result => Assert.True(result.Success));
        Assert.True(_site.Documents.IsPathPublished(_site.Documents.GetById(child.Id)!));
    }

    [DatabaseFact]
    public void Moving_carries_the_descendants_along()
    {
        var from = _site.Page("Von");
        var to = _site.Page("Nach");
        var child = _site.Page("Kind", parentId: from.Id);
        var grandchild = _site.Page("Enkel", parentId: child.Id);

        Assert.True(_site.Documents.Move(child, to.Id).Success);

        var moved = _site.Documents.GetById(grandchild.Id)!;
        Assert.Equal($"-1,{to.Id},{child.Id},{grandchild.Id}", moved.Path);
        Assert.Equal(3, moved.Level);
        Assert.Equal(0, _site.Documents.CountChildren(from.Id));
        Assert.Equal(2, _site.Documents.CountDescendants(to.Id));
    }

    [DatabaseFact]
    public void A_copy_takes_the_text_and_the_children_but_is_not_published()
    {
        var page = _site.PublishedPage("Seite", "Text");
        _site.PublishedPage("Kind", parentId: page.Id);

        var copy = _site.Documents.Copy(page, -1, relateToOriginal: false, recursive: true)!;

        Assert.NotEqual(page.Key, copy.Key);
        Assert.False(copy.Published);
        Assert.Equal("Text", copy.GetValue("summary"));
        Assert.Equal(1, _site.Documents.CountChildren(copy.Id));
    }

    [DatabaseFact]
    public void Sorting_sets_the_order_of_the_children()
    {
        var parent = _site.Page("Eltern");
        var first = _site.Page("A", parentId: parent.Id);
        var second = _site.Page("B", parentId: parent.Id);

        Assert.True(_site.Documents.Sort([second, first]).Success);

        Assert.Equal(["B", "A"], _site.Documents.GetPagedChildren(parent.Id, 0, 10, out var total, null, null, Ordering.By("sortOrder")).Select(child => child.Name));
        Assert.Equal(2, total);
    }

    [DatabaseFact]
    public void What_is_thrown_away_can_be_brought_back_until_the_bin_is_emptied()
    {
        var page = _site.PublishedPage("Seite", "Text");
        var child = _site.PublishedPage("Kind", parentId: page.Id);

        Assert.True(_site.Documents.MoveToRecycleBin(page).Success);
        Assert.True(_site.Documents.GetById(child.Id)!.Trashed);
        Assert.True(_site.Documents.RecycleBinSmells());

        Assert.True(_site.Documents.Move(_site.Documents.GetById(page.Id)!, -1).Success);
        Assert.False(_site.Documents.GetById(child.Id)!.Trashed);
        Assert.False(_site.Documents.RecycleBinSmells());

        _site.Documents.MoveToRecycleBin(_site.Documents.GetById(page.Id)!);
        Assert.True(_site.Documents.EmptyRecycleBin().Success);
        Assert.Null(_site.Documents.GetById(page.Id));
        Assert.Null(_site.Documents.GetById(child.Id));
    }

    [DatabaseFact]
    public void A_page_is_published_and_taken_back_when_its_time_has_come()
    {
        var page = _site.Page("Seite");
        var due = DateTime.UtcNow.AddMinutes(5);
        _site.Documents.PersistContentSchedule(page, ContentScheduleCollection.CreateWithEntry(due, due.AddHours(1)));

        _site.Documents.PerformScheduledPublish(due.AddMinutes(-1));
        Assert.False(_site.Documents.GetById(page.Id)!.Published);

        _site.Documents.PerformScheduledPublish(due.AddMinutes(1));
        Assert.True(_site.Documents.GetById(page.Id)!.Published);

        _site.Documents.PerformScheduledPublish(due.AddHours(2));
        Assert.False(_site.Documents.GetById(page.Id)!.Published);
    }

    [DatabaseFact]
    public void The_second_of_two_writers_is_told_and_nothing_of_hers_is_saved()
    {
        var page = _site.Page("Seite", "alt");
        var first = _site.Documents.GetById(page.Id)!;
        var second = _site.Documents.GetById(page.Id)!;
        first.SetValue("summary", "eins");
        second.SetValue("summary", "zwei");
        _site.Documents.Save(first);

        var told = Assert.Throws<ConcurrentEditException>(() => _site.Documents.Save(second));

        Assert.Equal(page.Key, told.DocumentKey);
        Assert.Equal("eins", _site.Documents.GetById(page.Id)!.GetValue("summary"));
    }

    [DatabaseFact]
    public void Children_are_paged_and_filtered_in_the_database()
    {
        var parent = _site.Page("Eltern");
        foreach (var number in Enumerable.Range(1, 7))
        {
            _site.Page($"Kind {number}", parentId: parent.Id);
        }

        var page = _site.Documents.GetPagedChildren(parent.Id, 1, 3, out var total, null, null, Ordering.By("name")).ToList();

        Assert.Equal(7, total);
        Assert.Equal(["Kind 4", "Kind 5", "Kind 6"], page.Select(child => child.Name));
    }

    [DatabaseFact]
    public void Deleting_a_page_deletes_what_lies_below_it()
    {
        var page = _site.PublishedPage("Seite");
        var child = _site.PublishedPage("Kind", parentId: page.Id);

        Assert.True(_site.Documents.Delete(page).Success);

        Assert.Null(_site.Documents.GetById(child.Key));
        Assert.Equal(0, _site.Documents.Count());
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class LifeOfADocumentTestsOnSqlite() : LifeOfADocumentTests(new SqliteTestDatabase());

public sealed class LifeOfADocumentTestsOnPostgres() : LifeOfADocumentTests(new PostgresTestDatabase());
