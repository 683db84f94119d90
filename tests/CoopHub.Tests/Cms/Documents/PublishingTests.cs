using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class PublishingTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public void A_document_below_an_unpublished_one_is_not_published()
    {
        var parent = Site.Page("Eltern");
        var page = Site.Page("Seite", parentId: parent.Id);

        Assert.Equal(PublishResultType.FailedPublishPathNotPublished, Site.Documents.Publish(page, ["*"]).Result);

        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public void A_document_that_lacks_what_is_mandatory_stays_a_draft()
    {
        var type = Site.Types.Get("page")!;
        type.PropertyTypes.Single().Mandatory = true;
        Site.Types.UpdateAsync(type, Guid.Empty).Wait();
        var page = Site.Documents.Create("Seite", -1, "page");
        Site.Documents.Save(page);

        var result = Site.Documents.Publish(page, ["*"]);

        Assert.Equal(PublishResultType.FailedPublishContentInvalid, result.Result);
        Assert.Equal(["summary"], result.InvalidProperties!.Select(property => property.Alias));
        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public void What_is_in_the_bin_is_not_published()
    {
        var page = Site.Page("Seite");
        Site.Documents.MoveToRecycleBin(page);

        Assert.False(Site.Documents.Publish(Stored(page), ["*"]).Success);

        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public void A_branch_leaves_drafts_that_were_never_published_alone_unless_told_otherwise()
    {
        var root = Site.PublishedPage("Wurzel");
        var child = Site.PublishedPage("Kind", "eins", root.Id);
        var draft = Site.Page("Entwurf", parentId: root.Id);
        child.SetValue("summary", "zwei");
        Site.Documents.Save(child);

        var results = Site.Documents.PublishBranch(root, PublishBranchFilter.Default, ["*"]).ToList();

        Assert.All(results, result => Assert.True(result.Success));
        Assert.Equal("zwei", Stored(child).GetValue("summary", published: true));
        Assert.False(Stored(draft).Published);
    }

    [DatabaseFact]
    public void Only_what_differs_from_what_visitors_see_is_published_again_with_a_branch()
    {
        var root = Site.PublishedPage("Wurzel");
        var unchanged = Site.PublishedPage("Kind", parentId: root.Id);
        var changes = ChangesOf(unchanged.Key);

        Site.Documents.PublishBranch(Stored(root), PublishBranchFilter.Default, ["*"]);

        Assert.Equal(2, Site.Documents.GetVersions(unchanged.Id).Count());
        Assert.Equal(changes, ChangesOf(unchanged.Key));
    }

    [DatabaseFact]
    public void What_was_taken_back_is_published_again_with_what_was_written_meanwhile()
    {
        var page = Site.PublishedPage("Seite", "eins");
        Site.Documents.Unpublish(page);
        page.SetValue("summary", "zwei");
        Site.Documents.Save(page);

        Assert.True(Site.Documents.Publish(page, ["*"]).Success);

        var found = Stored(page);
        Assert.Equal(("zwei", true, false), (found.GetValue("summary", published: true), found.Published, found.Edited));
        Assert.Equal(3, Site.Documents.GetVersions(page.Id).Count());
    }

    [DatabaseFact]
    public void Taking_a_document_back_hides_what_lies_below_and_does_not_change_it()
    {
        var parent = Site.PublishedPage("Eltern");
        var child = Site.PublishedPage("Kind", parentId: parent.Id);

        Site.Documents.Unpublish(parent);

        Assert.True(Stored(child).Published);
        Assert.False(Site.Documents.IsPathPublished(Stored(child)));
        Site.Documents.Publish(Stored(parent), ["*"]);
        Assert.True(Site.Documents.IsPathPublished(Stored(child)));
    }

    [DatabaseFact]
    public void A_new_name_is_seen_when_it_is_published()
    {
        var page = Site.PublishedPage("Alt");
        page.Name = "Neu";
        Site.Documents.Save(page);

        var edited = Stored(page);
        Assert.Equal(("Neu", "Alt", true), (edited.Name, edited.PublishName, edited.Edited));

        Site.Documents.Publish(edited, ["*"]);
        var published = Stored(page);
        Assert.Equal(("Neu", "Neu", false), (published.Name, published.PublishName, published.Edited));
    }

    [DatabaseFact]
    public void A_value_that_is_emptied_is_gone_for_visitors_too_once_published()
    {
        var page = Site.PublishedPage("Seite", "Text");
        page.SetValue("summary", null);
        Site.Documents.Save(page);
        Assert.Equal("Text", Stored(page).GetValue("summary", published: true));

        Site.Documents.Publish(page, ["*"]);

        Assert.Null(Stored(page).GetValue("summary", published: true));
        Assert.Null(Stored(page).GetValue("summary"));
    }

    [DatabaseFact]
    public void Documents_are_counted_by_type_and_publication()
    {
        var parent = Site.PublishedPage("Eltern");
        Site.PublishedPage("Kind", parentId: parent.Id);
        Site.Page("Entwurf", parentId: parent.Id);

        Assert.Equal(3, Site.Documents.Count("page"));
        Assert.Equal(0, Site.Documents.Count("other"));
        Assert.Equal(2, Site.Documents.CountPublished("page"));
        Assert.Equal(2, Site.Documents.CountChildren(parent.Id, "page"));
        Assert.Equal(3, Site.Documents.CountDescendants(-1, "page"));
    }
}

public sealed class PublishingTestsOnSqlite() : PublishingTests(new SqliteTestDatabase());

public sealed class PublishingTestsOnPostgres() : PublishingTests(new PostgresTestDatabase());
