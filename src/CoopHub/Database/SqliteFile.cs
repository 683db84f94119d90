using Microsoft.Data.Sqlite;

namespace CoopHub.Database;

/// <summary>The SQLite file that the options name, with the settings every connection to it must have.</summary>
internal sealed record SqliteFile(string Path, string ConnectionString)
{
    private const string DefaultPlace = "App_Data/coophub.db";

    public static SqliteFile From(DatabaseOptions options)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString ?? "");
        if (connection.DataSource.Length == 0)
        {
            connection.DataSource = DefaultPlace;
        }
        // A full path: the working directory may change while the program runs.
        connection.DataSource = System.IO.Path.GetFullPath(connection.DataSource);
        connection.ForeignKeys = true;
        return new SqliteFile(connection.DataSource, connection.ConnectionString);
    }
}
