using CoopHub.Cms.Documents;
using CoopHub.Cms.Schedules;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class ScheduledPublishingTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly StoppedClock _clock = new(DateTimeOffset.UtcNow);
    private readonly DocumentSite _site;
    private readonly WorkTurns _node;

    protected ScheduledPublishingTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database, own: ServiceDescriptor.Singleton<TimeProvider>(_clock)).WithPages();
        _node = NodeOf(_site);
    }

    [DatabaseFact]
    public async Task A_document_appears_and_goes_when_its_time_has_come_and_not_before()
    {
        var page = Scheduled("Seite", TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));

        await AfterAsync(TimeSpan.FromMinutes(4));
        Assert.False(Stored(page).Published);
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.True(Stored(page).Published);
        await AfterAsync(TimeSpan.FromHours(1));
        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public async Task What_became_due_while_no_node_was_running_is_made_up_for()
    {
        var page = Scheduled("Seite", TimeSpan.FromMinutes(5));

        await AfterAsync(TimeSpan.FromDays(2));

        Assert.True(Stored(page).Published);
    }

    [DatabaseFact]
    public async Task A_document_that_may_not_be_published_holds_up_no_other()
    {
        var parent = _site.Page("Entwurf");
        var refused = Scheduled("Unter einem Entwurf", TimeSpan.FromMinutes(5), parentId: parent.Id);
        var page = Scheduled("Seite", TimeSpan.FromMinutes(5));

        await AfterAsync(TimeSpan.FromMinutes(6));

        Assert.False(Stored(refused).Published);
        Assert.True(Stored(page).Published);
    }

    [DatabaseFact]
    public async Task A_time_that_was_taken_off_again_does_nothing()
    {
        var page = Scheduled("Seite", TimeSpan.FromMinutes(5));
        _site.Documents.PersistContentSchedule(page, new ContentScheduleCollection());

        await AfterAsync(TimeSpan.FromMinutes(6));

        Assert.False(Stored(page).Published);
    }

    [DatabaseFact]
    public async Task Of_two_nodes_one_publishes_and_when_it_dies_the_other_takes_over()
    {
        using var other = new DocumentSite(_database, own: ServiceDescriptor.Singleton<TimeProvider>(_clock));
        var second = NodeOf(other);
        var first = Scheduled("Seite", TimeSpan.FromMinutes(5));
        await _node.TakeAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromMinutes(5) - Leases.Beat);
        await _node.TakeAsync(CancellationToken.None);
        _clock.Advance(Leases.Beat);
        Assert.False(await second.TakeAsync(CancellationToken.None));
        Assert.True(await _node.TakeAsync(CancellationToken.None));
        Assert.True(Stored(first).Published);
        Assert.Equal(2, _site.Documents.GetVersions(first.Id).Count());

        var later = Scheduled("Später", TimeSpan.FromSeconds(1));
        _clock.Advance(Leases.Term - TimeSpan.FromSeconds(1));
        Assert.False(await second.TakeAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await second.TakeAsync(CancellationToken.None));
        Assert.True(Stored(later).Published);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static WorkTurns NodeOf(DocumentSite site) => new(
        Assert.Single(site.Services.GetServices<IScheduledWork>().OfType<ScheduledPublishing>()),
        site.Services.GetRequiredService<Leases>(),
        site.Services.GetRequiredService<TimeProvider>());

    private IContent Scheduled(string name, TimeSpan appears, TimeSpan? goes = null, int parentId = -1)
    {
        var page = _site.Page(name, parentId: parentId);
        var now = _clock.GetUtcNow().UtcDateTime;
        _site.Documents.PersistContentSchedule(page, ContentScheduleCollection.CreateWithEntry(now + appears, now + goes));
        return page;
    }

    private async Task AfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        Assert.True(await _node.TakeAsync(CancellationToken.None));
    }

    private IContent Stored(IContent page) => _site.Documents.GetById(page.Key)!;
}

public sealed class ScheduledPublishingTestsOnSqlite() : ScheduledPublishingTests(new SqliteTestDatabase());

public sealed class ScheduledPublishingTestsOnPostgres() : ScheduledPublishingTests(new PostgresTestDatabase());
