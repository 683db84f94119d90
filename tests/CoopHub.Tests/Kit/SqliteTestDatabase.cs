using CoopHub.Cms.Data;
using CoopHub.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Tests.Kit;

/// <summary>A real SQLite file: migrated once per run, copied for each test.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<byte[]> Migrated = new(Migrate);
    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-test-").FullName;

    public SqliteTestDatabase()
        : this(Migrated.Value)
    {
    }

    private SqliteTestDatabase(byte[]? content)
    {
        File = Path.Combine(_folder, "coophub.db");
        if (content is not null)
        {
            System.IO.File.WriteAllBytes(File, content);
        }
        Configuration = Leading(DatabaseProvider.Sqlite, $"Data Source={File}");
    }

    /// <summary>The file that holds the database.</summary>
    public string File { get; }

    /// <inheritdoc />
    public override IConfiguration Configuration { get; }

    /// <summary>A place for a database that does not exist yet.</summary>
    public static SqliteTestDatabase Empty() => new(null);

    /// <inheritdoc />
    public override void Close()
    {
        using var pooled = new SqliteConnection(SqliteFile.From(new DatabaseOptions { ConnectionString = $"Data Source={File}" }).ConnectionString);
        SqliteConnection.ClearPool(pooled);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        Close();
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Migrate()
    {
        using var template = Empty();
        using var services = template.DatabaseServices();
        using (var db = services.GetRequiredService<Func<HubDb>>()())
        {
            db.Database.Migrate();
            // Everything must be in the one file that is copied.
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return System.IO.File.ReadAllBytes(template.File);
    }
}
