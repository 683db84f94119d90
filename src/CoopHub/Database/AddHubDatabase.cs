using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopHub.Database;

/// <summary>Registers the database that the configuration names.</summary>
public static class HubDatabaseRegistration
{
    /// <summary>Registers <c>Func&lt;HubDb&gt;</c>, which opens the database named in the section <see cref="DatabaseOptions.Section"/>.</summary>
    public static IServiceCollection AddHubDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .Validate(
                options => options.Provider != DatabaseProvider.PostgreSql || !string.IsNullOrWhiteSpace(options.ConnectionString),
                "Database:ConnectionString fehlt: Für PostgreSQL muss die Verbindung angegeben werden.")
            .Validate(options => options.MigrationDeadline > TimeSpan.Zero, "Database:MigrationDeadline muss größer als null sein.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SqliteWriteGate>();
        services.TryAddSingleton<DatabaseStart>();
        services.TryAddSingleton<ChangeSignal>();
        services.AddHostedService<PostgresChangeListener>();
        services.TryAddSingleton<Func<HubDb>>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            // What watches the database, such as a counter in tests, is registered like any other service.
            var watchers = provider.GetServices<IInterceptor>();
            return options.Provider == DatabaseProvider.PostgreSql
                ? OpenPostgres(options, watchers)
                : OpenSqlite(options, watchers, provider.GetRequiredService<SqliteWriteGate>());
        });
        return services;
    }

    private static Func<HubDb> OpenSqlite(DatabaseOptions options, IEnumerable<IInterceptor> watchers, SqliteWriteGate gate)
    {
        var file = SqliteFile.From(options);
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        // Built once: contexts share the model and EF's own services.
        var prepared = new DbContextOptionsBuilder<SqliteHubDb>()
            .UseSqlite(file.ConnectionString)
            .AddInterceptors([new SqliteConnectionSetup(), .. watchers])
            .Options;
        return () => new SqliteHubDb(prepared, gate);
    }

    private static Func<HubDb> OpenPostgres(DatabaseOptions options, IEnumerable<IInterceptor> watchers)
    {
        var prepared = new DbContextOptionsBuilder<PostgresHubDb>().UseNpgsql(options.ConnectionString).AddInterceptors(watchers).Options;
        return () => new PostgresHubDb(prepared);
    }
}
