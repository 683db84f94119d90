using CoopHub.Cms.Data;
using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Tests.Groups;

/// <summary>What becomes of memberships when somebody leaves the cooperation, and what they may take along.</summary>
public abstract class LeavingTests : IDisposable
{
    private readonly GroupSite _site;
    private readonly ServiceProvider _accounts;

    protected LeavingTests(TestDatabase database)
    {
        _site = new GroupSite(database);
        _accounts = new ServiceCollection().AddLogging()
            .AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(database.Configuration)
            .AddSingleton(_site.Site.Find<Func<HubDb>>())
            .AddSingleton<IHandOver>(new ChairHandOver(_site.Site.Find<Func<HubDb>>(), _site.Site.Find<GroupShelf>(), _site.Change, new MemberShelf(_site.Site.Find<Func<HubDb>>()), TimeProvider.System))
            .AddSingleton<IMemberData>(new MembershipData(_site.Site.Find<GroupShelf>(), TimeProvider.System))
            .AddAccounts().BuildServiceProvider();
    }

    [DatabaseFact]
    public async Task The_only_Leitung_hands_the_group_over_before_leaving_and_stays_in_its_past()
    {
        var successor = _site.Person("nachfolge", Role.Reader, _site.Writer.CityA);
        var leaving = _site.Chair.Member!.Value;
        Assert.Equal(LeaveOutcome.HandOverFirst, await _accounts.GetRequiredService<LeaveCooperation>().RunAsync(leaving, CancellationToken.None));

        var manager = new Viewer(Guid.NewGuid(), _site.Writer.CityA, Role.Coordinator);
        Assert.True(await _accounts.GetRequiredService<HandOver>().RunAsync(leaving, successor.Member!.Value, manager, CancellationToken.None));

        Assert.Equal((GroupFunction.Chair, MembershipState.Active), (_site.Row(successor).Function, _site.Row(successor).State));
        Assert.Equal(LeaveOutcome.Left, await _accounts.GetRequiredService<LeaveCooperation>().RunAsync(leaving, CancellationToken.None));
        var past = Assert.Single(_site.All(), one => one.Row.Member == leaving);
        Assert.Equal((MembershipState.Ended, MemberRow.FormerName, (string?)null), (past.Row.State, past.Name, past.Mail));
    }

    [DatabaseFact]
    public async Task A_group_that_has_ended_or_has_another_Leitung_holds_nobody_back()
    {
        var other = _site.Person("zweite", Role.Reader, _site.Writer.CityB);
        _site.Seat(other, GroupFunction.Chair, GroupSite.Today);

        Assert.Equal(LeaveOutcome.Left, await _accounts.GetRequiredService<LeaveCooperation>().RunAsync(_site.Chair.Member!.Value, CancellationToken.None));
        Assert.Equal(MembershipState.Ended, _site.Row(_site.Chair).State);

        _site.Set(_site.Group, GroupDocument.State, GroupState.Ended);
        Assert.Equal(LeaveOutcome.Left, await _accounts.GetRequiredService<LeaveCooperation>().RunAsync(other.Member!.Value, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_own_data_name_the_groups()
    {
        var file = await _accounts.GetRequiredService<OwnData>().ExportAsync(_site.Chair.Member!.Value, CancellationToken.None);

        Assert.Contains("AG Formulare", file, StringComparison.Ordinal);
        Assert.Contains("Leitung", file, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _site.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class LeavingTestsOnSqlite() : LeavingTests(new SqliteTestDatabase());

public sealed class LeavingTestsOnPostgres() : LeavingTests(new PostgresTestDatabase());
