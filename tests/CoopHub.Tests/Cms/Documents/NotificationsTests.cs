using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class NotificationsTests(TestDatabase database) : DocumentTests(database)
{
    private readonly List<string> _told = [];
    private Action<ICancelableNotification> _beforehand = _ => { };
    private Action _afterwards = () => { };

    [DatabaseFact]
    public void A_save_is_told_before_and_after()
    {
        Site.Page("Seite");

        Assert.Equal(["saving", "saved"], _told);
    }

    [DatabaseFact]
    public void Of_a_cancelled_save_nothing_is_kept_and_nothing_is_told()
    {
        var page = Site.Page("Seite", "alt");
        var changes = ChangesOf(page.Key);
        _told.Clear();
        _beforehand = notification => notification.Cancel = true;
        page.SetValue("summary", "neu");

        Assert.Equal(OperationResultType.FailedCancelledByEvent, Site.Documents.Save(page).Result);

        Assert.Equal("alt", Stored(page).GetValue("summary"));
        Assert.Equal(["saving"], _told);
        Assert.Equal(changes, ChangesOf(page.Key));
    }

    [DatabaseFact]
    public void A_cancelled_new_document_does_not_exist()
    {
        _beforehand = notification => notification.Cancel = true;
        var page = Site.Documents.Create("Seite", -1, "page");

        Site.Documents.Save(page);

        Assert.False(page.HasIdentity);
        Assert.Equal(0, Site.Documents.Count());
    }

    [DatabaseFact]
    public void Of_a_cancelled_publication_nothing_is_seen_and_nothing_is_told()
    {
        var page = Site.PublishedPage("Seite", "alt");
        page.SetValue("summary", "neu");
        Site.Documents.Save(page);
        var changes = ChangesOf(page.Key);
        _told.Clear();
        _beforehand = notification => notification.Cancel = notification is ContentPublishingNotification;

        Assert.False(Site.Documents.Publish(page, ["*"]).Success);

        var found = Stored(page);
        Assert.Equal("alt", found.GetValue("summary", published: true));
        Assert.Equal("neu", found.GetValue("summary"));
        Assert.DoesNotContain("published", _told);
        Assert.Equal(changes, ChangesOf(page.Key));
    }

    [DatabaseFact]
    public void A_cancelled_move_leaves_the_document_where_it_is()
    {
        var to = Site.Page("Nach");
        var page = Site.Page("Seite");
        _beforehand = notification => notification.Cancel = true;

        Site.Documents.Move(page, to.Id);

        Assert.Equal(-1, Stored(page).ParentId);
    }

    [DatabaseFact]
    public void When_a_handler_fails_nothing_is_saved_told_or_logged()
    {
        var page = Site.PublishedPage("Seite", "alt");
        var changes = ChangesOf(page.Key);
        _told.Clear();
        _beforehand = _ => throw new InvalidOperationException("refused");
        page.SetValue("summary", "neu");

        Assert.Throws<InvalidOperationException>(() => Site.Documents.Save(page));
        Assert.Throws<InvalidOperationException>(() => Site.Documents.Publish(Stored(page), ["*"]));
        Assert.Throws<InvalidOperationException>(() => Site.Documents.MoveToRecycleBin(Stored(page)));

        _beforehand = _ => { };
        var found = Stored(page);
        Assert.Equal(("alt", "alt", false), (found.GetValue<string>("summary"), found.GetValue("summary", published: true), found.Trashed));
        Assert.DoesNotContain("saved", _told);
        Assert.DoesNotContain("published", _told);
        Assert.Equal(changes, ChangesOf(page.Key));
    }

    [DatabaseFact]
    public void A_handler_that_fails_in_the_midst_of_a_branch_leaves_the_whole_branch_as_it_was()
    {
        var root = Site.Page("Wurzel");
        var child = Site.Page("Kind", parentId: root.Id);
        var publications = 0;
        _beforehand = notification => publications += notification is ContentPublishingNotification ? 1 : 0;
        _beforehand += _ => Assert.True(publications < 2, "The second of the branch is refused.");

        Assert.ThrowsAny<Exception>(() => Site.Documents.PublishBranch(root, Umbraco.Cms.Core.Models.PublishBranchFilter.IncludeUnpublished, ["*"]).ToList());

        Assert.False(Stored(root).Published);
        Assert.False(Stored(child).Published);
        Assert.DoesNotContain("published", _told);
    }

    [DatabaseFact]
    public void The_news_of_a_save_comes_when_it_can_no_longer_be_taken_back()
    {
        var seen = new List<int>();
        _afterwards = () =>
        {
            using var elsewhere = Database.Open();
            seen.Add(elsewhere.Set<CoopHub.Cms.Documents.DocumentRow>().Count());
        };

        Site.Page("Seite");

        Assert.Equal([1], seen);
    }

    private protected override void Listen(IUmbracoBuilder builder) => builder
        .On<ContentSavingNotification>(notification => Before("saving", notification))
        .On<ContentPublishingNotification>(notification => Before("publishing", notification))
        .On<ContentMovingNotification>(notification => Before("moving", notification))
        .On<ContentMovingToRecycleBinNotification>(notification => Before("throwing away", notification))
        .On<ContentSavedNotification>(_ => After("saved"))
        .On<ContentPublishedNotification>(_ => After("published"));

    private void Before(string what, ICancelableNotification notification)
    {
        _told.Add(what);
        _beforehand(notification);
    }

    private void After(string what)
    {
        _told.Add(what);
        _afterwards();
    }
}

public sealed class NotificationsTestsOnSqlite() : NotificationsTests(new SqliteTestDatabase());

public sealed class NotificationsTestsOnPostgres() : NotificationsTests(new PostgresTestDatabase());
