using CoopHub.Cms.Changes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CoopHub.Database;

/// <summary>Hears on PostgreSQL that another node has changed something. Nothing to do on SQLite, which has one process.</summary>
internal sealed class PostgresChangeListener(IOptions<DatabaseOptions> options, ChangeSignal signal, ILogger<PostgresChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Provider != DatabaseProvider.PostgreSql)
        {
            return;
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning(failure, "The connection that hears of changes on other nodes broke; until it is back they are seen by asking every second.");
                await Task.WhenAny(Task.Delay(PauseAfterFailure, stoppingToken));
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        connection.Notification += (_, _) => signal.Ring();
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresHubDb.ChangeChannel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping);
        }
        while (true)
        {
            await connection.WaitAsync(stopping);
        }
    }
}
