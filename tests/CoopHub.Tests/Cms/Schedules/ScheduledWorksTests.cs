using CoopHub.Cms.Data;
using CoopHub.Cms.Schedules;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoopHub.Tests.Cms.Schedules;

public abstract class ScheduledWorksTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly StoppedClock _clock = new(DateTimeOffset.UtcNow);

    protected ScheduledWorksTests(TestDatabase database)
    {
        _database = database;
        _services = database.DatabaseServices();
    }

    [DatabaseFact]
    public async Task Work_is_done_at_once_and_then_once_in_each_interval()
    {
        var work = new NotedWork();
        var turns = Node(work);

        Assert.True(await turns.TakeAsync(CancellationToken.None));
        Assert.False(await turns.TakeAsync(CancellationToken.None));
        _clock.Advance(work.Interval);
        Assert.True(await turns.TakeAsync(CancellationToken.None));

        Assert.Equal(2, work.Runs);
    }

    [DatabaseFact]
    public async Task Of_two_nodes_one_does_the_work_until_it_dies()
    {
        var (here, there) = (new NotedWork(), new NotedWork());
        var (first, second) = (Node(here), Node(there));
        for (var turn = 0; turn < 3; turn++)
        {
            await first.TakeAsync(CancellationToken.None);
            await second.TakeAsync(CancellationToken.None);
            _clock.Advance(Leases.Beat);
        }
        Assert.Equal((1, 0), (here.Runs, there.Runs));

        _clock.Advance(Leases.Term);
        await second.TakeAsync(CancellationToken.None);
        await first.TakeAsync(CancellationToken.None);

        Assert.Equal((1, 1), (here.Runs, there.Runs));
    }

    [DatabaseFact]
    public async Task Work_that_failed_is_done_again_in_the_next_interval()
    {
        var failures = 1;
        var work = new NotedWork(_ => failures-- > 0 ? throw new InvalidOperationException("out of order") : Task.CompletedTask);
        var turns = Node(work);

        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.TakeAsync(CancellationToken.None));
        Assert.False(await turns.TakeAsync(CancellationToken.None));
        _clock.Advance(work.Interval);
        Assert.True(await turns.TakeAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_service_goes_on_after_a_failure_and_gives_the_lease_back_when_it_stops()
    {
        var done = new TaskCompletionSource();
        var failures = 1;
        var work = new NotedWork(_ =>
        {
            if (failures-- > 0)
            {
                throw new InvalidOperationException("out of order");
            }
            done.TrySetResult();
            return Task.CompletedTask;
        })
        { Interval = TimeSpan.FromMilliseconds(20) };
        var leases = LeasesBy(TimeProvider.System);
        using var service = new ScheduledWorks([work], leases, TimeProvider.System, NullLogger<ScheduledWorks>.Instance);

        await service.StartAsync(CancellationToken.None);
        await done.Task.WaitAsync(Patience);
        await service.StopAsync(CancellationToken.None);

        Assert.True(LeasesBy(TimeProvider.System).TryTake(work.Name));
    }

    [DatabaseFact]
    public async Task Work_that_is_under_way_when_the_node_stops_is_told_to_end()
    {
        var begun = new TaskCompletionSource();
        var ended = false;
        var work = new NotedWork(async stopping =>
        {
            begun.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, stopping);
            }
            finally
            {
                ended = true;
            }
        });
        using var service = new ScheduledWorks([work], LeasesBy(TimeProvider.System), TimeProvider.System, NullLogger<ScheduledWorks>.Instance);

        await service.StartAsync(CancellationToken.None);
        await begun.Task.WaitAsync(Patience);
        await service.StopAsync(CancellationToken.None).WaitAsync(Patience);

        Assert.True(ended);
    }

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private WorkTurns Node(IScheduledWork work) => new(work, LeasesBy(_clock), _clock);

    private Leases LeasesBy(TimeProvider clock) => new(_services.GetRequiredService<Func<HubDb>>(), clock);
}

public sealed class ScheduledWorksTestsOnSqlite() : ScheduledWorksTests(new SqliteTestDatabase());

public sealed class ScheduledWorksTestsOnPostgres() : ScheduledWorksTests(new PostgresTestDatabase());
