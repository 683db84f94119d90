using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoopHub.Database;

/// <summary>Gives every connection to the SQLite file the settings that keep it whole and quick.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    // WAL lets readers go on beside the writer. With NORMAL a power cut may cost the last commits, never the file's integrity.
    // Memory-mapped reading stays off: it has been seen to damage files under several writing threads.
    private const string Settings =
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;";

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
