using CoopHub.Cms.Changes;
using CoopHub.Database;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CoopHub.Tests.Database;

public abstract class DatabaseStartTests(TestDatabase empty) : IDisposable
{
    protected TestDatabase Empty { get; } = empty;

    [DatabaseFact]
    public async Task An_empty_database_is_brought_up_to_date()
    {
        await using var services = Empty.DatabaseServices();

        await services.GetRequiredService<DatabaseStart>().RunAsync();

        using var db = Empty.Open();
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [DatabaseFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (var services = Empty.DatabaseServices())
        {
            await services.GetRequiredService<DatabaseStart>().RunAsync();
        }
        using (var db = Empty.Open())
        {
            db.Database.ExecuteSqlRaw("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Tomorrow', '99.0')");
        }
        await using var later = Empty.DatabaseServices();

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => later.GetRequiredService<DatabaseStart>().RunAsync());

        Assert.Contains("neueren Fassung", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Tomorrow", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Empty.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class DatabaseStartTestsOnSqlite() : DatabaseStartTests(SqliteTestDatabase.Empty())
{
    private SqliteTestDatabase File => (SqliteTestDatabase)Empty;

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_hang_the_next_start()
    {
        using (var db = Empty.Open())
        {
            db.Database.ExecuteSqlRaw("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            db.Database.ExecuteSqlRaw("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");
        }
        await using var services = Empty.DatabaseServices();

        await services.GetRequiredService<DatabaseStart>().RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        using var after = Empty.Open();
        Assert.Empty(after.Database.GetPendingMigrations());
    }

    [Fact]
    public async Task A_file_that_holds_something_is_copied_before_it_is_changed()
    {
        using (var db = Empty.Open())
        {
            db.Database.ExecuteSqlRaw("CREATE TABLE Notes (Text TEXT NOT NULL); INSERT INTO Notes VALUES ('kept')");
        }
        await using var services = Empty.DatabaseServices();

        await services.GetRequiredService<DatabaseStart>().RunAsync();

        using var copy = new SqliteHubDb(
            new DbContextOptionsBuilder<SqliteHubDb>().UseSqlite($"Data Source={Assert.Single(Copies())};Pooling=False").Options,
            services.GetRequiredService<SqliteWriteGate>());
        Assert.Equal(["kept"], copy.Database.SqlQueryRaw<string>("SELECT Text AS Value FROM Notes"));
        Assert.Empty(copy.Database.GetAppliedMigrations());
    }

    [Fact]
    public async Task Nothing_is_copied_when_there_is_nothing_to_change()
    {
        await using (var first = Empty.DatabaseServices())
        {
            await first.GetRequiredService<DatabaseStart>().RunAsync();
        }
        await using var second = Empty.DatabaseServices();

        await second.GetRequiredService<DatabaseStart>().RunAsync();

        Assert.Empty(Copies());
    }

    [Fact]
    public async Task A_second_process_on_the_same_file_is_refused_until_the_first_has_ended()
    {
        var first = Empty.DatabaseServices();
        await first.GetRequiredService<DatabaseStart>().RunAsync();
        await using var second = Empty.DatabaseServices();

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => second.GetRequiredService<DatabaseStart>().RunAsync());
        Assert.Contains("anderen CoopHub-Prozess", refusal.Message, StringComparison.Ordinal);

        await first.DisposeAsync();
        await second.GetRequiredService<DatabaseStart>().RunAsync();
    }

    private string[] Copies() => Directory.GetFiles(Path.GetDirectoryName(File.File)!, "*.copy");
}

public sealed class DatabaseStartTestsOnPostgres() : DatabaseStartTests(PostgresTestDatabase.Empty())
{
    [DatabaseFact]
    public async Task Five_nodes_may_start_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            await using var node = Empty.DatabaseServices();
            await node.GetRequiredService<DatabaseStart>().RunAsync();
        })));

        using var db = Empty.Open();
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [DatabaseFact]
    public async Task A_start_that_does_not_get_its_turn_in_time_is_given_up()
    {
        await using var other = new NpgsqlConnection(((PostgresTestDatabase)Empty).ConnectionString);
        await other.OpenAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresHubDb.LockSpace}, 1)", other);
        await hold.ExecuteNonQueryAsync();
        await using var services = Empty.DatabaseServices(("Database:MigrationDeadline", "00:00:01"));

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => services.GetRequiredService<DatabaseStart>().RunAsync());

        Assert.Contains("Database:MigrationDeadline", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_node_that_dies_while_migrating_leaves_its_turn_to_the_next()
    {
        await using var dying = new NpgsqlConnection(((PostgresTestDatabase)Empty).ConnectionString + ";Pooling=false");
        await dying.OpenAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresHubDb.LockSpace}, 1)", dying);
        await hold.ExecuteNonQueryAsync();
        await using var services = Empty.DatabaseServices();
        var next = services.GetRequiredService<DatabaseStart>().RunAsync();
        await Task.WhenAny(next, Task.Delay(300));
        Assert.False(next.IsCompleted);

        using (var db = Empty.Open())
        {
            db.Database.ExecuteSqlRaw("SELECT pg_terminate_backend({0})", dying.ProcessID);
        }

        await next.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [DatabaseFact]
    public async Task Changes_restored_from_another_server_are_shown_at_once()
    {
        await using var services = Empty.DatabaseServices();
        await services.GetRequiredService<DatabaseStart>().RunAsync();
        using var db = Empty.Open();
        db.Add(new ChangeRow { Kind = "document", Key = Guid.NewGuid(), When = DateTime.UtcNow, Transaction = long.MaxValue });
        db.SaveChanges();

        await services.GetRequiredService<DatabaseStart>().RunAsync();

        Assert.Equal(0, db.Set<ChangeRow>().Select(row => row.Transaction).Single());
    }
}
