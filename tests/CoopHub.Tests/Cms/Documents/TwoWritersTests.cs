using CoopHub.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class TwoWritersTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public async Task Of_many_who_write_at_once_one_succeeds_and_each_other_is_told()
    {
        const int writers = 6;
        var page = Site.Page("Seite");
        var drafts = Enumerable.Range(0, writers).Select(writer =>
        {
            var draft = Stored(page);
            draft.SetValue("summary", $"von {writer}");
            return draft;
        }).ToList();

        var outcomes = await Task.WhenAll(drafts.Select(draft => Task.Run(() => Saves(draft))));

        var winner = Assert.Single(drafts.Where((_, writer) => outcomes[writer]));
        Assert.Equal(winner.GetValue("summary"), Stored(page).GetValue("summary"));
        Assert.Equal(2, ChangesOf(page.Key));
    }

    [DatabaseFact]
    public async Task Nobody_loses_what_another_has_written_when_all_load_again_and_repeat()
    {
        const int writers = 4, each = 5;
        var page = Site.Page("Seite");

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            for (var written = 0; written < each;)
            {
                var draft = Stored(page);
                draft.SetValue("summary", draft.GetValue<string>("summary") + "+");
                written += Saves(draft) ? 1 : 0;
            }
        })));

        Assert.Equal(new string('+', writers * each), Stored(page).GetValue("summary"));
    }

    [DatabaseFact]
    public void Who_publishes_an_outdated_draft_is_told()
    {
        var page = Site.Page("Seite", "alt");
        var outdated = Stored(page);
        page.SetValue("summary", "neu");
        Site.Documents.Save(page);

        Assert.Throws<ConcurrentEditException>(() => Site.Documents.Publish(outdated, ["*"]));

        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public void Who_saves_what_another_has_deleted_is_told_and_it_stays_deleted()
    {
        var page = Site.Page("Seite");
        var draft = Stored(page);
        Site.Documents.Delete(page);

        Assert.Throws<ConcurrentEditException>(() => Site.Documents.Save(draft));

        Assert.Equal(0, Site.Documents.Count());
    }

    [DatabaseFact]
    public void Who_edits_what_another_has_moved_is_told()
    {
        var to = Site.Page("Nach");
        var page = Site.Page("Seite");
        var draft = Stored(page);
        Site.Documents.Move(page, to.Id);
        draft.SetValue("summary", "neu");

        Assert.Throws<ConcurrentEditException>(() => Site.Documents.Save(draft));

        Assert.Equal(to.Id, Stored(page).ParentId);
    }

    [DatabaseFact]
    public void Who_edits_what_another_has_sorted_is_told_and_the_order_stays()
    {
        var first = Site.Page("A");
        var second = Site.Page("B");
        var draft = Stored(first);
        Site.Documents.Sort([second.Id, first.Id]);
        draft.SetValue("summary", "neu");

        Assert.Throws<ConcurrentEditException>(() => Site.Documents.Save(draft));

        Assert.Equal(["B", "A"], Site.Documents.GetRootContent().Select(page => page.Name));
    }

    [DatabaseFact]
    public void The_message_says_in_German_what_to_do()
    {
        var page = Site.Page("Seite");
        var outdated = Stored(page);
        Site.Documents.Save(page);
        page.SetValue("summary", "neu");
        Site.Documents.Save(page);

        var told = Assert.Throws<ConcurrentEditException>(() => Site.Documents.Save(outdated));

        Assert.StartsWith("„Seite“ wurde inzwischen von jemand anderem geändert.", told.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void A_second_node_sees_at_once_what_the_first_has_saved()
    {
        var page = Site.Page("Seite", "eins");
        using var other = TestSite.On(Database);
        var there = other.GetRequiredService<IContentService>();
        var draft = there.GetById(page.Key)!;
        draft.SetValue("summary", "zwei");

        Assert.True(there.Save(draft).Success);

        Assert.Equal("zwei", Stored(page).GetValue("summary"));
    }

    private bool Saves(IContent draft)
    {
        try
        {
            return Site.Documents.Save(draft).Success;
        }
        catch (ConcurrentEditException)
        {
            return false;
        }
    }
}

public sealed class TwoWritersTestsOnSqlite() : TwoWritersTests(new SqliteTestDatabase());

public sealed class TwoWritersTestsOnPostgres() : TwoWritersTests(new PostgresTestDatabase());
