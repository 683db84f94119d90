namespace CoopHub.Database;

/// <summary>Which database holds the site, and where it is.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section of the configuration that is read.</summary>
    public const string Section = "Database";

    /// <summary>SQLite for one process, PostgreSQL for several nodes.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Where the database is; left empty, SQLite uses <c>App_Data/coophub.db</c> below the working directory.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long bringing the database up to date may take before the start is given up.</summary>
    public TimeSpan MigrationDeadline { get; set; } = TimeSpan.FromMinutes(10);
}

/// <summary>The databases that CoopHub runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file beside the program.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}
