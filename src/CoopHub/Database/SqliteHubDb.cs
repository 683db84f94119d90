using System.Data;
using CoopHub.Cms.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Database;

/// <summary>The database as one SQLite file: the embedded default, for one process.</summary>
public sealed class SqliteHubDb(DbContextOptions<SqliteHubDb> options, SqliteWriteGate gate) : HubDb(options)
{
    private bool _holdsGate;

    /// <inheritdoc />
    public override bool IsDuplicate(DbUpdateException refusal) =>
        // 1555 primary key, 2067 unique index: sqlite.org/rescode.html
        refusal.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <summary>Nothing to do: the writer's place, taken when the transaction begins, shuts everybody else out.</summary>
    public override void TakeLock(int lockId, bool exclusive, TimeSpan timeout)
    {
    }

    /// <inheritdoc />
    public override void BeginWriting()
    {
        gate.Enter();
        _holdsGate = true;
        Database.OpenConnection();
        // Microsoft.Data.Sqlite begins immediate transactions unless told to defer.
        Database.BeginTransaction();
    }

    /// <inheritdoc />
    public override void BeginReading()
    {
        Database.OpenConnection();
        var connection = (SqliteConnection)Database.GetDbConnection();
        Database.UseTransaction(connection.BeginTransaction(IsolationLevel.Serializable, deferred: true));
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        try
        {
            base.Dispose();
        }
        finally
        {
            LeaveGate();
        }
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            LeaveGate();
        }
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SqliteHubDb).Assembly);
    }

    private void LeaveGate()
    {
        if (_holdsGate)
        {
            _holdsGate = false;
            gate.Leave();
        }
    }
}
