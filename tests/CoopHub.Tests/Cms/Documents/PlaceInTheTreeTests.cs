using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class PlaceInTheTreeTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public void New_documents_are_put_behind_their_siblings()
    {
        var parent = Site.Page("Eltern");
        foreach (var name in new[] { "C", "A", "B" })
        {
            Site.Page(name, parentId: parent.Id);
        }

        Assert.Equal(["C", "A", "B"], ChildrenOf(parent));
    }

    [DatabaseFact]
    public void What_is_moved_is_put_behind_its_new_siblings_and_keeps_its_key_versions_and_publication()
    {
        var to = Site.PublishedPage("Nach");
        Site.PublishedPage("Vorhanden", parentId: to.Id);
        var page = Site.PublishedPage("Seite", "eins");
        page.SetValue("summary", "zwei");
        Site.Documents.Save(page);

        Assert.True(Site.Documents.Move(page, to.Id).Success);

        var moved = Stored(page);
        Assert.Equal(["Vorhanden", "Seite"], ChildrenOf(to));
        Assert.Equal(("zwei", "eins", true), (moved.GetValue<string>("summary"), moved.GetValue("summary", published: true), moved.Published));
        Assert.Equal(2, Site.Documents.GetVersions(page.Id).Count());
    }

    [DatabaseFact]
    public void A_document_cannot_be_moved_below_itself()
    {
        var page = Site.Page("Seite");
        var child = Site.Page("Kind", parentId: page.Id);

        Assert.Throws<InvalidOperationException>(() => Site.Documents.Move(page, child.Id));

        Assert.Equal($"-1,{page.Id}", Stored(page).Path);
        Assert.Equal($"-1,{page.Id},{child.Id}", Stored(child).Path);
    }

    [DatabaseFact]
    public void A_copy_may_leave_the_children_out_and_remember_what_it_was_copied_from()
    {
        var page = Site.PublishedPage("Seite", "Text");
        Site.Page("Kind", parentId: page.Id);

        var copy = Site.Documents.Copy(page, -1, relateToOriginal: true, recursive: false)!;

        Assert.Equal(0, Site.Documents.CountChildren(copy.Id));
        Assert.Equal($"-1,{copy.Id}", Stored(copy).Path);
        Assert.Equal(1, Site.Documents.CountChildren(page.Id));
        Assert.True(Stored(page).Published);
    }

    [DatabaseFact]
    public void A_copy_below_another_document_has_its_place_there_with_everything_below()
    {
        var page = Site.Page("Seite");
        var child = Site.Page("Kind", parentId: page.Id);
        Site.Page("Enkel", parentId: child.Id);
        var to = Site.Page("Nach");

        var copy = Site.Documents.Copy(page, to.Id, relateToOriginal: false, recursive: true)!;

        var below = Site.Documents.GetPagedDescendants(to.Id, 0, 10, out var total, null, Ordering.By("path")).ToList();
        Assert.Equal(3, total);
        Assert.Equal(["Seite", "Kind", "Enkel"], below.Select(document => document.Name));
        Assert.Equal([2, 3, 4], below.Select(document => document.Level));
        Assert.All(below, document => Assert.StartsWith($"-1,{to.Id},{copy.Id}", document.Path, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public void Sorting_leaves_drafts_and_what_visitors_see_as_they_are()
    {
        var parent = Site.PublishedPage("Eltern");
        var first = Site.PublishedPage("A", "eins", parent.Id);
        var second = Site.PublishedPage("B", "eins", parent.Id);
        first.SetValue("summary", "zwei");
        Site.Documents.Save(first);

        Assert.True(Site.Documents.Sort([second.Id, first.Id]).Success);

        Assert.Equal(["B", "A"], ChildrenOf(parent));
        var found = Stored(first);
        Assert.Equal(("zwei", "eins", true), (found.GetValue<string>("summary"), found.GetValue("summary", published: true), found.Edited));
    }

    [DatabaseFact]
    public void What_lies_in_the_bin_is_found_there_and_not_among_the_children()
    {
        var parent = Site.PublishedPage("Eltern");
        var page = Site.PublishedPage("Seite", parentId: parent.Id);
        Site.PublishedPage("Kind", parentId: page.Id);

        Site.Documents.MoveToRecycleBin(page);

        Assert.Empty(ChildrenOf(parent));
        Assert.Equal(1, Site.Documents.Count());
        Assert.Equal(2, Site.Documents.GetPagedContentInRecycleBin(0, 10, out var total, null, Ordering.By("path")).Count());
        Assert.Equal(2, total);
        Assert.Equal($"-1,-20,{page.Id}", Stored(page).Path);
    }

    [DatabaseFact]
    public void What_is_brought_back_is_where_it_was_put_and_is_not_published_by_that()
    {
        var parent = Site.PublishedPage("Eltern");
        var page = Site.PublishedPage("Seite", "Text", parent.Id);
        Site.Documents.MoveToRecycleBin(page);

        Assert.True(Site.Documents.Move(Stored(page), parent.Id).Success);

        var found = Stored(page);
        Assert.Equal((false, $"-1,{parent.Id},{page.Id}", "Text"), (found.Trashed, found.Path, found.GetValue<string>("summary")));
        Assert.False(found.Published);
    }

    [DatabaseFact]
    public void Emptying_the_bin_leaves_nothing_of_it_behind_and_everything_else_in_place()
    {
        var kept = Site.PublishedPage("Bleibt", "Text");
        var page = Site.PublishedPage("Seite");
        var child = Site.PublishedPage("Kind", parentId: page.Id);
        Site.Documents.MoveToRecycleBin(page);

        Assert.True(Site.Documents.EmptyRecycleBin().Success);

        Assert.False(Site.Documents.RecycleBinSmells());
        Assert.Equal("Text", Stored(kept).GetValue("summary", published: true));
        using var db = Database.Open();
        var gone = new[] { page.Id, child.Id };
        Assert.Empty(db.Set<CoopHub.Cms.Documents.DocumentVersionRow>().Where(row => gone.Contains(row.NodeId)));
        Assert.Empty(db.Set<CoopHub.Cms.Documents.PropertyDataRow>().Where(row =>
            !db.Set<CoopHub.Cms.Documents.DocumentVersionRow>().Any(version => version.Id == row.VersionId)));
    }

    private IEnumerable<string?> ChildrenOf(IContent parent) =>
        Site.Documents.GetPagedChildren(parent.Id, 0, 100, out _, null, null, Ordering.By("sortOrder")).Select(child => child.Name);
}

public sealed class PlaceInTheTreeTestsOnSqlite() : PlaceInTheTreeTests(new SqliteTestDatabase());

public sealed class PlaceInTheTreeTestsOnPostgres() : PlaceInTheTreeTests(new PostgresTestDatabase());
