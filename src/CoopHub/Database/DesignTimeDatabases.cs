using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CoopHub.Database;

/// <summary>Lets <c>dotnet ef</c> write migrations for SQLite.</summary>
public sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteHubDb>
{
    /// <inheritdoc />
    public SqliteHubDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHubDb>().UseSqlite("Data Source=design.db").Options, new SqliteWriteGate());
}

/// <summary>Lets <c>dotnet ef</c> write migrations for PostgreSQL.</summary>
public sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresHubDb>
{
    /// <inheritdoc />
    public PostgresHubDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresHubDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
