using System.Data;
using System.Globalization;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoopHub.Database;

/// <summary>The database on a PostgreSQL server, for several nodes.</summary>
public sealed class PostgresHubDb(DbContextOptions<PostgresHubDb> options) : HubDb(options)
{
    /// <summary>Sets CoopHub's advisory locks apart from those of other programs in the same database.</summary>
    internal const int LockSpace = 0x434F4F50;

    /// <summary>The channel on which nodes tell each other that the change log has grown.</summary>
    internal const string ChangeChannel = "coophub_changes";

    /// <inheritdoc />
    public override bool IsDuplicate(DbUpdateException refusal) =>
        refusal.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc />
    public override void TakeLock(int lockId, bool exclusive, TimeSpan timeout)
    {
        var milliseconds = ((long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        var usualPatience = Database.GetCommandTimeout();
        try
        {
            // The server is to end the wait, with a reason, not the connection.
            Database.SetCommandTimeout(timeout + TimeSpan.FromSeconds(15));
            Database.ExecuteSqlRaw("SELECT set_config('lock_timeout', {0}, true)", milliseconds);
            Database.ExecuteSqlRaw(
                exclusive ? "SELECT pg_advisory_xact_lock({0}, {1})" : "SELECT pg_advisory_xact_lock_shared({0}, {1})",
                LockSpace,
                lockId);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new TimeoutException($"Another process has held lock {lockId} for more than {timeout.TotalSeconds:0} seconds.", refusal);
        }
        finally
        {
            Database.SetCommandTimeout(usualPatience);
        }
    }

    /// <inheritdoc />
    public override void BeginWriting() => Database.BeginTransaction(IsolationLevel.ReadCommitted);

    /// <inheritdoc />
    public override void BeginReading() => Database.BeginTransaction(IsolationLevel.RepeatableRead);

    /// <summary>
    /// The oldest transaction still at work on the server. A long writing transaction in any of its databases holds the
    /// change log back until it ends; readers and dumps do not.
    /// </summary>
    public override long EndedBelow() =>
        Database.SqlQueryRaw<long>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\"").Single();

    /// <summary>
    /// Brings changes that carry the numbers of another server (after a dump was restored here) before all new ones:
    /// their transactions have ended, and followers would otherwise wait until this server counts as far.
    /// </summary>
    internal Task<int> AdoptRestoredChangesAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        "UPDATE \"Changes\" SET \"Transaction\" = 0 WHERE \"Transaction\" >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint",
        cancellationToken);

    /// <inheritdoc />
    public override void WakeOtherNodes() => Database.ExecuteSqlRaw($"NOTIFY {ChangeChannel}");

    /// <inheritdoc />
    protected override string? TransactionNumberSql => "(pg_current_xact_id()::text)::bigint";

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PostgresHubDb).Assembly);
    }
}
