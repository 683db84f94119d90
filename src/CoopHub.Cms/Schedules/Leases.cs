using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Cms.Schedules;

/// <summary>
/// What this node alone may do for a while. A lease is kept by taking it again in time; a node that dies loses it when
/// its time is over. The nodes' clocks must agree to within a few seconds.
/// </summary>
internal sealed class Leases(Func<HubDb> open, TimeProvider clock)
{
    /// <summary>For how long a lease is taken: so long does a work stand still when its node dies.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(60);

    /// <summary>How often a holder takes its lease again.</summary>
    public static readonly TimeSpan Beat = Term / 3;

    // Readable, because operators look at the table when they ask which node is at work.
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Takes the lease, or keeps it for another <see cref="Term"/>; false when another node holds it.</summary>
    public bool TryTake(string name)
    {
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        // One statement, so that of two nodes that come at once one only succeeds.
        return Write(
            """
            INSERT INTO "Leases" ("Name", "Holder", "Until") VALUES ({0}, {1}, {2})
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder", "Until" = excluded."Until"
            WHERE "Leases"."Holder" = excluded."Holder" OR "Leases"."Until" <= {3}
            """,
            name,
            _holder,
            now + Term,
            now) == 1;
    }

    /// <summary>Gives the lease back, so that another node need not wait for its end.</summary>
    public void GiveBack(string name) => Write("""DELETE FROM "Leases" WHERE "Name" = {0} AND "Holder" = {1}""", name, _holder);

    private int Write(string sql, params object[] values)
    {
        using var db = open();
        db.BeginWriting();
        var rows = db.Database.ExecuteSqlRaw(sql, values);
        db.Database.CommitTransaction();
        return rows;
    }
}
