using CoopHub.Cms.Changes;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Cms.Data;

/// <summary>
/// The one database of the house. It names no entity: the ground floor's tables and those of the rooms above are
/// found as <see cref="IEntityTypeConfiguration{TEntity}"/> in the assemblies that an heir lists.
/// </summary>
public abstract class HubDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>True when the refused write broke a unique index or primary key.</summary>
    public abstract bool IsDuplicate(DbUpdateException refusal);

    /// <summary>Takes the lock with this number for the rest of the transaction, against every other process.</summary>
    /// <exception cref="TimeoutException">Another process held the lock for longer than <paramref name="timeout"/>.</exception>
    public abstract void TakeLock(int lockId, bool exclusive, TimeSpan timeout);

    /// <summary>Begins a transaction that may write; on SQLite it holds the database's single writer place at once.</summary>
    public abstract void BeginWriting();

    /// <summary>Begins a transaction that only reads and sees one state of the database.</summary>
    public abstract void BeginReading();

    /// <summary>
    /// The transactions numbered below this have ended: no change with a lower number will still appear.
    /// Databases that write one transaction at a time answer with the highest number there is.
    /// </summary>
    public virtual long EndedBelow() => long.MaxValue;

    /// <summary>Wakes the followers of the change log on other nodes once the transaction has committed.</summary>
    public virtual void WakeOtherNodes()
    {
    }

    /// <summary>How the database numbers the running transaction, for <see cref="ChangeRow.Transaction"/>; null where writers come one by one.</summary>
    protected virtual string? TransactionNumberSql => null;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDb).Assembly);
        if (TransactionNumberSql is { } number)
        {
            modelBuilder.Entity<ChangeRow>().Property(row => row.Transaction).HasDefaultValueSql(number);
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Times are UTC in the database; SQLite would hand them back without a kind.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DateTime?>().HaveConversion<NullableUtcConverter>();
    }
}
