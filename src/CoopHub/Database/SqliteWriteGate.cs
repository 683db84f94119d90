namespace CoopHub.Database;

/// <summary>
/// Lets one writer at a time at the SQLite file. SQLite itself retries by sleeping, which is slower and unfair under load.
/// </summary>
public sealed class SqliteWriteGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _place = new(1, 1);

    /// <summary>Waits for the writer's place.</summary>
    /// <exception cref="TimeoutException">Another writer held it for more than 30 seconds.</exception>
    public void Enter()
    {
        if (!_place.Wait(Patience))
        {
            throw new TimeoutException("Another change has been holding the database for more than 30 seconds.");
        }
    }

    /// <summary>Gives the place to the next writer.</summary>
    public void Leave() => _place.Release();

    /// <inheritdoc />
    public void Dispose() => _place.Dispose();
}
