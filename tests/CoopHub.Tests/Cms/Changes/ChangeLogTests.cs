using System.Collections.Concurrent;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Cms.Changes;

public abstract class ChangeLogTests(TestDatabase database) : IDisposable
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected TestDatabase Database { get; } = database;

    [DatabaseFact]
    public void A_change_appears_with_the_commit_and_says_what_happened()
    {
        using var node = new ScopedNode(Database);
        var key = Guid.NewGuid();

        using (var scope = node.Scopes.CreateCoreScope())
        {
            node.Changes.Append("document", key, "öffentlich", who: 7);
            Assert.Empty(node.Changes.ReadAfter(ChangePosition.Start, 10));
            scope.Complete();
        }

        var change = Assert.Single(Shown(node, 1));
        Assert.Equal(("document", key, "öffentlich", 7), (change.Kind, change.Key, change.Visibility, change.Who));
        Assert.Equal(DateTimeKind.Utc, change.When.Kind);
        Assert.Equal(change.Position, node.Changes.Last());
        Assert.Empty(node.Changes.ReadAfter(change.Position, 10));
    }

    [DatabaseFact]
    public void A_change_of_a_unit_that_was_not_completed_never_appears()
    {
        using var node = new ScopedNode(Database);

        using (node.Scopes.CreateCoreScope())
        {
            node.Changes.Append("document", Guid.NewGuid());
        }

        Assert.Empty(node.Changes.ReadAfter(ChangePosition.Start, 10));
        Assert.Equal(ChangePosition.Start, node.Changes.Last());
    }

    [DatabaseFact]
    public void The_same_thing_changed_twice_in_one_unit_is_one_change()
    {
        using var node = new ScopedNode(Database);
        var key = Guid.NewGuid();

        using (var scope = node.Scopes.CreateCoreScope())
        {
            node.Changes.Append("document", key, "Partner");
            using (var inner = node.Scopes.CreateCoreScope())
            {
                node.Changes.Append("document", key, "öffentlich");
                inner.Complete();
            }
            scope.Complete();
        }

        Assert.Equal("öffentlich", Assert.Single(Shown(node, 1)).Visibility);
    }

    [DatabaseFact]
    public void A_change_outside_a_scope_or_in_one_that_reads_is_refused()
    {
        using var node = new ScopedNode(Database);

        Assert.Throws<InvalidOperationException>(() => node.Changes.Append("document", Guid.NewGuid()));
        using var reading = node.Scopes.CreateCoreScope(autoComplete: true);
        _ = node.Scopes.Db;
        Assert.Throws<InvalidOperationException>(() => node.Changes.Append("document", Guid.NewGuid()));
    }

    [DatabaseFact]
    public async Task Eight_writers_at_once_leave_no_gap_and_no_repetition_for_a_follower()
    {
        const int writers = 8, each = 40;
        var follower = new NotingFollower();
        using var node = new ScopedNode(Database, follower);
        await node.StartAsync();
        var written = new ConcurrentBag<Guid>();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() =>
        {
            // Not for secrets: it only spreads the writers' pauses, the same way in every run.
            var pauses = new Random(writer);
            for (var i = 0; i < each; i++)
            {
                using var scope = node.Scopes.CreateCoreScope();
                var key = Guid.NewGuid();
                node.Changes.Append("document", key);
                node.Changes.Append("document", key);
                Thread.Sleep(pauses.Next(3));
                if (i % 10 != 9)
                {
                    written.Add(key);
                    scope.Complete();
                }
            }
        })));
        await follower.HasSeenAsync(written.Count, Patience);

        Assert.Equal(writers * each * 9 / 10, written.Count);
        Assert.Equal(written.Order(), follower.Seen.Select(change => change.Key).Order());
        Assert.Equal(follower.Seen.Select(change => change.Position).Order(), follower.Seen.Select(change => change.Position));
    }

    [DatabaseFact]
    public async Task A_follower_that_failed_is_given_the_same_changes_again()
    {
        var follower = new NotingFollower { FailuresLeft = 1 };
        using var node = new ScopedNode(Database, follower);
        await node.StartAsync();

        using (var scope = node.Scopes.CreateCoreScope())
        {
            node.Changes.Append("document", Guid.NewGuid());
            scope.Complete();
        }

        await follower.HasSeenAsync(1, Patience);
        Assert.Single(follower.Seen);
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    // PostgreSQL counts transactions per server: another test at work in a database of its own may hold a change back for a moment.
    private protected static IReadOnlyList<Change> Shown(ScopedNode node, int count)
    {
        IReadOnlyList<Change> shown = [];
        SpinWait.SpinUntil(() => (shown = node.Changes.ReadAfter(ChangePosition.Start, 100)).Count >= count, Patience);
        return shown;
    }
}

public sealed class ChangeLogTestsOnSqlite() : ChangeLogTests(new SqliteTestDatabase());

public sealed class ChangeLogTestsOnPostgres() : ChangeLogTests(new PostgresTestDatabase())
{
    [DatabaseFact]
    public void A_transaction_held_open_holds_back_later_ones_and_is_not_skipped()
    {
        using var node = new ScopedNode(Database);
        using var slow = Database.Open();
        slow.BeginWriting();
        var early = Write(slow, "early");
        using (var fast = Database.Open())
        {
            fast.BeginWriting();
            var late = Write(fast, "late");
            fast.Database.CommitTransaction();
            Assert.True(late.Sequence > early.Sequence);
        }

        Assert.Empty(node.Changes.ReadAfter(ChangePosition.Start, 10));

        slow.Database.CommitTransaction();
        Assert.Equal(["early", "late"], Shown(node, 2).Select(change => change.Kind));
    }

    [DatabaseFact]
    public void A_transaction_that_began_first_and_numbered_its_change_last_keeps_its_place()
    {
        using var node = new ScopedNode(Database);
        using var slow = Database.Open();
        slow.BeginWriting();
        Write(slow, "first of the slow one");
        using (var fast = Database.Open())
        {
            fast.BeginWriting();
            Write(fast, "the fast one");
            fast.Database.CommitTransaction();
        }
        Write(slow, "second of the slow one");
        slow.Database.CommitTransaction();

        Shown(node, 3);
        var seen = new List<string>();
        var position = ChangePosition.Start;
        while (node.Changes.ReadAfter(position, 1) is [var next])
        {
            seen.Add(next.Kind);
            position = next.Position;
        }

        Assert.Equal(["first of the slow one", "second of the slow one", "the fast one"], seen);
    }

    [DatabaseFact]
    public async Task Another_node_sees_a_change()
    {
        var follower = new NotingFollower();
        using var here = new ScopedNode(Database);
        using var there = new ScopedNode(Database, follower);
        await there.StartAsync();

        using (var scope = here.Scopes.CreateCoreScope())
        {
            here.Changes.Append("document", Guid.NewGuid());
            scope.Complete();
        }

        await follower.HasSeenAsync(1, Patience);
    }

    private static ChangeRow Write(HubDb db, string kind)
    {
        var row = new ChangeRow { Kind = kind, Key = Guid.NewGuid(), When = DateTime.UtcNow };
        db.Add(row);
        db.SaveChanges();
        return row;
    }
}
