using System.Data.Common;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopHub.Database;

/// <summary>
/// Brings the database up to date before anything else uses it. On SQLite it keeps the file for this process alone
/// until it is disposed; on PostgreSQL several nodes may start at once.
/// </summary>
public sealed class DatabaseStart(Func<HubDb> open, IOptions<DatabaseOptions> options, TimeProvider clock, ILogger<DatabaseStart> log) : IDisposable
{
    private SqliteFileLock? _fileLock;

    /// <summary>Migrates the database, or leaves it untouched and says why it cannot be used.</summary>
    /// <exception cref="DatabaseRefusedException">The database is in use by another process, newer than the program, or took too long.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var deadline = options.Value.MigrationDeadline;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(deadline);
        try
        {
            await (options.Value.Provider == DatabaseProvider.PostgreSql ? StartPostgresAsync(patience.Token) : StartSqliteAsync(patience.Token));
        }
        catch (Exception late) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested && late is OperationCanceledException or DbException)
        {
            throw new DatabaseRefusedException(
                $"Die Datenbank war nach {deadline.TotalSeconds:0} Sekunden noch nicht auf dem neuen Stand. Beim nächsten Start geht es an derselben Stelle weiter; " +
                "die Frist steht in Database:MigrationDeadline.",
                late);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _fileLock?.Dispose();

    private async Task StartSqliteAsync(CancellationToken cancellationToken)
    {
        var file = SqliteFile.From(options.Value);
        _fileLock ??= SqliteFileLock.Take(file.Path);
        await using var db = open();
        if (!await IsBehindAsync(db, cancellationToken))
        {
            return;
        }
        await SqliteUpgrade.ForgetStaleLockAsync(db, cancellationToken);
        var copy = await SqliteUpgrade.CopyAsync(db, file.Path, clock, cancellationToken);
        if (copy is not null)
        {
            log.LogInformation("Vor der Umstellung der Datenbank wurde eine Kopie angelegt: {Copy}", copy);
        }
        await MigrateAsync(db, cancellationToken);
    }

    private async Task StartPostgresAsync(CancellationToken cancellationToken)
    {
        await using var turn = await PostgresMigrationLock.TakeAsync(options.Value.ConnectionString!, cancellationToken);
        await using var db = open();
        if (await IsBehindAsync(db, cancellationToken))
        {
            await MigrateAsync(db, cancellationToken);
        }
        await ((PostgresHubDb)db).AdoptRestoredChangesAsync(cancellationToken);
    }

    private static async Task<bool> IsBehindAsync(HubDb db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var unknown = applied.Where(migration => !known.Contains(migration)).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseRefusedException(
                $"Die Datenbank stammt von einer neueren Fassung von CoopHub (unbekannte Umstellung: {string.Join(", ", unknown)}). " +
                "Starten Sie diese neuere Fassung oder spielen Sie eine Sicherung von vor der Umstellung ein. Es wurde nichts verändert.");
        }
        return applied.Count < known.Count;
    }

    private async Task MigrateAsync(HubDb db, CancellationToken cancellationToken)
    {
        // What may take long here (a new index over many rows) is bounded by the deadline, not by the usual patience with a query.
        db.Database.SetCommandTimeout(options.Value.MigrationDeadline);
        await db.Database.MigrateAsync(cancellationToken);
        log.LogInformation("Die Datenbank ist auf dem Stand {Migration}.", db.Database.GetMigrations().Last());
    }
}
