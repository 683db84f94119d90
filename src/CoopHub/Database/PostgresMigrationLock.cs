using Npgsql;

namespace CoopHub.Database;

/// <summary>
/// A node's turn to migrate. The lock belongs to a connection of its own that is no part of a pool: it ends with the node,
/// however the node ends.
/// </summary>
internal sealed class PostgresMigrationLock : IAsyncDisposable
{
    // The kernel's own lock numbers are negative.
    private const int LockId = 1;
    private readonly NpgsqlConnection _connection;

    private PostgresMigrationLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<PostgresMigrationLock> TakeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_advisory_lock($1, $2)";
            command.CommandTimeout = 0;
            command.Parameters.Add(new NpgsqlParameter { Value = PostgresHubDb.LockSpace });
            command.Parameters.Add(new NpgsqlParameter { Value = LockId });
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new PostgresMigrationLock(connection);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            throw new DatabaseRefusedException($"Die Datenbank „{connection.Database}“ gibt es auf dem PostgreSQL-Server nicht. Legen Sie sie an (createdb).", missing);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
