using System.Globalization;
using CoopHub.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CoopHub.Tests.Kit;

/// <summary>A database on the PostgreSQL server named in <see cref="Variable"/>: migrated once per run, copied for each test.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    /// <summary>The environment variable with the connection string of a server on which databases may be created.</summary>
    public const string Variable = "COOPHUB_TEST_POSTGRES";

    private static readonly Lazy<string> Template = new(Migrate);
    private readonly string _name = $"coophub_test_{Guid.NewGuid():N}";

    public PostgresTestDatabase()
        : this($"TEMPLATE {Template.Value}")
    {
    }

    private PostgresTestDatabase(string creation)
    {
        OnServer($"CREATE DATABASE {_name} {creation}");
        ConnectionString = ConnectionTo(_name);
        Configuration = Leading(DatabaseProvider.PostgreSql, ConnectionString);
    }

    /// <summary>The server's connection string, or null where the tests have none.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>The way to this database.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc />
    public override IConfiguration Configuration { get; }

    /// <summary>A database without any table.</summary>
    public static PostgresTestDatabase Empty() => new("");

    /// <inheritdoc />
    public override void Close()
    {
        using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }
        using var server = new NpgsqlConnection(Server);
        server.Open();
        using var others = new NpgsqlCommand($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{_name}'", server);
        if (!SpinWait.SpinUntil(() => Convert.ToInt64(others.ExecuteScalar(), CultureInfo.InvariantCulture) == 0, TimeSpan.FromSeconds(10)))
        {
            throw new TimeoutException($"Something is still connected to {_name}.");
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }
        OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static string Migrate()
    {
        var name = $"coophub_template_{Guid.NewGuid():N}";
        OnServer($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        var template = new NpgsqlConnectionStringBuilder(ConnectionTo(name)) { Pooling = false }.ConnectionString;
        using var db = new PostgresHubDb(new DbContextOptionsBuilder<PostgresHubDb>().UseNpgsql(template).Options);
        db.Database.Migrate();
        return name;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
