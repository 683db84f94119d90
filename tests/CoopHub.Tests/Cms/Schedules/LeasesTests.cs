using CoopHub.Cms.Data;
using CoopHub.Cms.Schedules;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Tests.Cms.Schedules;

public abstract class LeasesTests : IDisposable
{
    private const string Digest = "digest";
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly StoppedClock _clock = new(DateTimeOffset.UtcNow);

    protected LeasesTests(TestDatabase database)
    {
        _database = database;
        _services = database.DatabaseServices();
    }

    [DatabaseFact]
    public void One_node_takes_the_lease_and_the_other_does_not_get_it()
    {
        var (here, there) = (Node(), Node());

        Assert.True(here.TryTake(Digest));
        Assert.False(there.TryTake(Digest));
        Assert.True(there.TryTake("another work"));
    }

    [DatabaseFact]
    public void Who_takes_the_lease_again_in_time_keeps_it()
    {
        var (here, there) = (Node(), Node());
        here.TryTake(Digest);
        for (var beats = 0; beats < 10; beats++)
        {
            _clock.Advance(Leases.Beat);
            Assert.True(here.TryTake(Digest));
            Assert.False(there.TryTake(Digest));
        }
    }

    [DatabaseFact]
    public void When_the_holder_dies_another_takes_over_at_the_end_of_the_lease_and_not_before()
    {
        var (dying, other) = (Node(), Node());
        dying.TryTake(Digest);

        _clock.Advance(Leases.Term - TimeSpan.FromMilliseconds(1));
        Assert.False(other.TryTake(Digest));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(other.TryTake(Digest));
        Assert.False(dying.TryTake(Digest));
    }

    [DatabaseFact]
    public void A_lease_given_back_is_free_at_once_and_only_its_holder_can_give_it_back()
    {
        var (here, there) = (Node(), Node());
        here.TryTake(Digest);

        there.GiveBack(Digest);
        Assert.False(there.TryTake(Digest));
        here.GiveBack(Digest);
        Assert.True(there.TryTake(Digest));
    }

    [DatabaseFact]
    public async Task Of_eight_nodes_that_come_at_once_one_gets_a_free_or_ended_lease()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => Node()).ToList();
        for (var round = 0; round < 5; round++)
        {
            var got = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.TryTake(Digest))));
            Assert.Single(got, taken => taken);
            _clock.Advance(Leases.Term);
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private Leases Node() => new(_services.GetRequiredService<Func<HubDb>>(), _clock);
}

public sealed class LeasesTestsOnSqlite() : LeasesTests(new SqliteTestDatabase());

public sealed class LeasesTestsOnPostgres() : LeasesTests(new PostgresTestDatabase());
