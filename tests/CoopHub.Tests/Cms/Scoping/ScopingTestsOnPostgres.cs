using CoopHub.Cms.Data;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Cms.Scoping;

/// <summary>What holds on both databases, and the locks that only several nodes on one server need.</summary>
public sealed class ScopingTestsOnPostgres() : ScopingTests(new PostgresTestDatabase())
{
    [DatabaseFact]
    public async Task A_second_node_waits_for_a_write_lock()
    {
        using var here = new ScopedNode(Database);
        using var there = new ScopedNode(Database);
        Task<bool> second;
        using (var scope = here.Scopes.CreateCoreScope())
        {
            scope.WriteLock(TestLock);
            Write(here, "first");
            second = Task.Run(() =>
            {
                using var waiting = there.Scopes.CreateCoreScope();
                waiting.WriteLock(TestLock);
                var sawTheFirst = there.Scopes.Db.Set<KeyValueRow>().Any(row => row.Key == "first");
                waiting.Complete();
                return sawTheFirst;
            });
            await Task.WhenAny(second, Task.Delay(300));
            Assert.False(second.IsCompleted);
            scope.Complete();
        }

        Assert.True(await second.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [DatabaseFact]
    public void A_second_node_that_waits_too_long_is_told()
    {
        using var here = new ScopedNode(Database);
        using var there = new ScopedNode(Database);
        using var holding = here.Scopes.CreateCoreScope();
        holding.WriteLock(TestLock);
        using var waiting = there.Scopes.CreateCoreScope();

        Assert.Throws<TimeoutException>(() => waiting.WriteLock(TimeSpan.FromMilliseconds(200), TestLock));
    }

    [DatabaseFact]
    public void Two_nodes_may_hold_the_same_read_lock_and_other_write_locks()
    {
        using var here = new ScopedNode(Database);
        using var there = new ScopedNode(Database);
        using var first = here.Scopes.CreateCoreScope();
        using var second = there.Scopes.CreateCoreScope();

        first.ReadLock(TestLock);
        second.ReadLock(TimeSpan.FromMilliseconds(200), TestLock);
        first.WriteLock(-331);
        second.WriteLock(TimeSpan.FromMilliseconds(200), -332);
    }
}
