using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Data;

public abstract class KeyValueTests(TestDatabase database) : IDisposable
{
    [DatabaseFact]
    public void A_fact_of_the_installation_is_kept_changed_and_found_by_the_beginning_of_its_key()
    {
        using var site = TestSite.On(database);
        var facts = site.GetRequiredService<IKeyValueService>();

        facts.SetValue("schema/hash", "1");
        facts.SetValue("schema/hash", "2");
        facts.SetValue("other", "x");

        Assert.Equal("2", facts.GetValue("schema/hash"));
        Assert.Null(facts.GetValue("absent"));
        Assert.False(facts.TrySetValue("schema/hash", "1", "3"));
        Assert.True(facts.TrySetValue("schema/hash", "2", "3"));
        Assert.Equal(["schema/hash"], facts.FindByKeyPrefix("schema/")!.Keys);
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class KeyValueTestsOnSqlite() : KeyValueTests(new SqliteTestDatabase());

public sealed class KeyValueTestsOnPostgres() : KeyValueTests(new PostgresTestDatabase());
