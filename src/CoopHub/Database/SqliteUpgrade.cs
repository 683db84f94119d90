using System.Globalization;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Database;

/// <summary>What is done to a SQLite file before it is migrated; the caller holds the <see cref="SqliteFileLock"/>.</summary>
internal static class SqliteUpgrade
{
    private const string MigrationLockTable = "__EFMigrationsLock";

    /// <summary>
    /// Removes the lock row of a process that was killed while migrating: EF Core would wait for it for ever, and no
    /// process but this one is alive on the file.
    /// </summary>
    public static async Task ForgetStaleLockAsync(HubDb db, CancellationToken cancellationToken)
    {
        if (await CountTablesAsync(db, MigrationLockTable, cancellationToken) > 0)
        {
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{MigrationLockTable}\"", cancellationToken);
        }
    }

    /// <summary>Copies a database that already holds something; answers where to, or null for an empty one.</summary>
    public static async Task<string?> CopyAsync(HubDb db, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await CountTablesAsync(db, "%", cancellationToken) == 0)
        {
            return null;
        }
        var moment = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        var copy = $"{file}.{moment}.copy";
        await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [copy], cancellationToken);
        return copy;
    }

    private static Task<int> CountTablesAsync(HubDb db, string name, CancellationToken cancellationToken) => db.Database
        .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name LIKE {name}")
        .SingleAsync(cancellationToken);
}
