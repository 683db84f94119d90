namespace CoopHub.Database;

/// <summary>Keeps a SQLite file for one process. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _held;

    private SqliteFileLock(FileStream held) => _held = held;

    public static SqliteFileLock Take(string database)
    {
        try
        {
            // The file stays behind on purpose: deleting it would let two processes hold locks on two files of the same name.
            return new SqliteFileLock(new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new DatabaseRefusedException(
                $"Die Datenbank {database} wird schon von einem anderen CoopHub-Prozess benutzt. Beenden Sie ihn zuerst; " +
                "für mehrere Knoten zugleich ist PostgreSQL da (Database:Provider).",
                taken);
        }
    }

    public void Dispose() => _held.Dispose();
}
