using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Database;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopHub.Tests.Database;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_for_SQLite_describe_the_whole_model() => DescribesTheWholeModel(new DesignTimeSqlite().CreateDbContext([]));

    [Fact]
    public void The_migrations_for_PostgreSQL_describe_the_whole_model() => DescribesTheWholeModel(new DesignTimePostgres().CreateDbContext([]));

    private static void DescribesTheWholeModel(HubDb db)
    {
        using (db)
        {
            Assert.False(db.Database.HasPendingModelChanges());
        }
    }
}

public abstract class MigratedDatabaseTests(TestDatabase database) : IDisposable
{
    [DatabaseFact]
    public void A_new_database_has_every_table()
    {
        using var db = database.Open();

        Assert.Empty(db.Database.GetPendingMigrations());
        Assert.Equal(0, db.Set<NodeRow>().Count());
        Assert.Equal(0, db.Set<ChangeRow>().Count());
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class MigratedDatabaseTestsOnSqlite() : MigratedDatabaseTests(new SqliteTestDatabase());

public sealed class MigratedDatabaseTestsOnPostgres() : MigratedDatabaseTests(new PostgresTestDatabase());
