using CoopHub.Cms.Data;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Notifications;
using Xunit;

namespace CoopHub.Tests.Cms.Scoping;

public abstract class ScopingTests(TestDatabase database) : IDisposable
{
    protected const int TestLock = -333;

    protected TestDatabase Database { get; } = database;

    [DatabaseFact]
    public void What_a_completed_unit_wrote_stays()
    {
        using var node = new ScopedNode(Database);

        using (var scope = node.Scopes.CreateCoreScope())
        {
            Write(node, "kept");
            scope.Complete();
        }

        Assert.Equal(["kept"], Keys());
        Assert.Null(node.Scopes.Ambient);
    }

    [DatabaseFact]
    public void A_scope_inside_another_shares_its_transaction()
    {
        using var node = new ScopedNode(Database);

        using (var outer = node.Scopes.CreateCoreScope())
        {
            Write(node, "outer");
            using (var inner = node.Scopes.CreateCoreScope())
            {
                Assert.Equal(1, inner.Depth);
                Write(node, "inner");
                inner.Complete();
            }
            Assert.Equal(2, node.Scopes.Db.Set<KeyValueRow>().Count());
            Assert.Empty(Keys());
            outer.Complete();
        }

        Assert.Equal(["inner", "outer"], Keys());
    }

    [DatabaseFact]
    public void A_scope_inside_that_was_not_completed_takes_the_whole_unit_back()
    {
        using var node = new ScopedNode(Database);

        using (var outer = node.Scopes.CreateCoreScope())
        {
            Write(node, "outer");
            using (node.Scopes.CreateCoreScope())
            {
                Write(node, "inner");
            }
            outer.Complete();
            outer.Notifications.Publish(new News("never"));
        }

        Assert.Empty(Keys());
        Assert.Empty(node.News.Told);
    }

    [DatabaseFact]
    public void An_exception_takes_the_unit_back_and_the_next_one_begins_afresh()
    {
        using var node = new ScopedNode(Database);

        Assert.Throws<InvalidOperationException>(() => FailHalfWay(node));
        using (var scope = node.Scopes.CreateCoreScope())
        {
            Write(node, "after");
            scope.Complete();
        }

        Assert.Equal(["after"], Keys());
    }

    [DatabaseFact]
    public void News_is_told_once_after_the_commit_of_the_outermost_scope()
    {
        using var node = new ScopedNode(Database);

        using (var outer = node.Scopes.CreateCoreScope())
        {
            using (var inner = node.Scopes.CreateCoreScope())
            {
                Write(node, "told");
                inner.Notifications.Publish(new News("told"));
                inner.Complete();
            }
            Assert.Empty(node.News.Told);
            outer.Complete();
        }

        Assert.Equal([new News("told")], node.News.Told);
    }

    [DatabaseFact]
    public void Nothing_is_told_when_the_commit_fails()
    {
        using var node = new ScopedNode(Database);
        var scope = node.Scopes.CreateCoreScope();
        scope.Notifications.Publish(new News("never"));
        node.Scopes.Ambient!.Unit.BeforeCommit(_ => throw new InvalidOperationException("refused"));
        scope.Complete();

        Assert.Throws<InvalidOperationException>(scope.Dispose);

        Assert.Empty(node.News.Told);
        Assert.Null(node.Scopes.Ambient);
    }

    [DatabaseFact]
    public void What_was_enlisted_learns_how_the_unit_ended()
    {
        using var node = new ScopedNode(Database);
        var ends = new List<bool>();

        foreach (var complete in new[] { true, false })
        {
            using var scope = node.Scopes.CreateCoreScope();
            node.Scopes.Context!.Enlist("once", ends.Add);
            node.Scopes.Context.Enlist("once", ends.Add);
            if (complete)
            {
                scope.Complete();
            }
        }

        Assert.Equal([true, false], ends);
    }

    [DatabaseFact]
    public void The_database_is_not_reached_outside_a_scope()
    {
        using var node = new ScopedNode(Database);

        Assert.Throws<InvalidOperationException>(() => node.Scopes.Db);
    }

    [DatabaseFact]
    public async Task Scopes_of_two_flows_know_nothing_of_each_other()
    {
        using var node = new ScopedNode(Database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            using var scope = node.Scopes.CreateCoreScope();
            await Task.Yield();
            Assert.Equal(0, scope.Depth);
            Write(node, $"writer {writer}");
            await Task.Yield();
            if (writer % 2 == 0)
            {
                scope.Complete();
            }
        })));

        Assert.Equal(["writer 0", "writer 2", "writer 4", "writer 6"], Keys());
    }

    [DatabaseFact]
    public async Task A_reader_sees_the_last_commit_while_a_writer_is_at_work()
    {
        using var node = new ScopedNode(Database);
        using (var scope = node.Scopes.CreateCoreScope())
        {
            Write(node, "before");
            scope.Complete();
        }
        using var writing = node.Scopes.CreateCoreScope();
        writing.WriteLock(TestLock);
        Write(node, "unfinished");

        Task<List<string>> reading;
        using (ExecutionContext.SuppressFlow())
        {
            reading = Task.Run(() =>
            {
                using var scope = node.Scopes.CreateCoreScope(autoComplete: true);
                scope.ReadLock(TestLock);
                return node.Scopes.Db.Set<KeyValueRow>().Select(row => row.Key).ToList();
            });
        }

        Assert.Equal(["before"], await reading.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [DatabaseFact]
    public void A_scope_that_completes_itself_may_write_when_it_says_so_first()
    {
        using var node = new ScopedNode(Database);

        using (var scope = node.Scopes.CreateCoreScope(autoComplete: true))
        {
            scope.WriteLock(TestLock);
            Write(node, "kept");
        }

        Assert.Equal(["kept"], Keys());
    }

    [DatabaseFact]
    public void A_scope_that_completes_itself_may_hold_one_that_writes()
    {
        using var node = new ScopedNode(Database);

        using (node.Scopes.CreateCoreScope(autoComplete: true))
        {
            using var inner = node.Scopes.CreateCoreScope();
            Write(node, "kept");
            inner.Complete();
        }

        Assert.Equal(["kept"], Keys());
    }

    [DatabaseFact]
    public void Scopes_disposed_in_the_wrong_order_are_taken_back_and_block_nobody()
    {
        using var node = new ScopedNode(Database);
        var outer = node.Scopes.CreateCoreScope();
        node.Scopes.CreateCoreScope();
        Write(node, "lost");
        outer.Complete();

        Assert.Throws<InvalidOperationException>(outer.Dispose);

        using (var next = node.Scopes.CreateCoreScope())
        {
            Assert.Equal(0, next.Depth);
            Write(node, "next");
            next.Complete();
        }
        Assert.Equal(["next"], Keys());
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static void Write(ScopedNode node, string key)
    {
        node.Scopes.Db.Add(new KeyValueRow { Key = key, Updated = DateTime.UtcNow });
        node.Scopes.Db.SaveChanges();
    }

    private List<string> Keys()
    {
        using var db = Database.Open();
        return [.. db.Set<KeyValueRow>().Select(row => row.Key).OrderBy(key => key)];
    }

    private static void FailHalfWay(ScopedNode node)
    {
        using var scope = node.Scopes.CreateCoreScope();
        Write(node, "half");
        throw new InvalidOperationException("half way");
    }

    private sealed record News(string Text) : INotification;
}

public sealed class ScopingTestsOnSqlite() : ScopingTests(new SqliteTestDatabase());
