using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>The browsers in which members are signed in. Asked on every request, so that ending a session or changing a role acts at once.</summary>
public sealed class MemberSessions(Func<HubDb> open, TimeProvider clock)
{
    /// <summary>A session without a request for this long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>A session is over after this long, however busy it was.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    // So often the last request is noted; a write per request would cost more than the page.
    private static readonly TimeSpan Noting = TimeSpan.FromMinutes(5);

    /// <summary>After so long without a request, a new visit begins.</summary>
    private static readonly TimeSpan BetweenVisits = TimeSpan.FromHours(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Guid> BeginAsync(Guid member, string device, CancellationToken stop)
    {
        var session = new MemberSessionRow { Id = Guid.NewGuid(), Member = member, Begun = Now, Seen = Now, Device = device };
        await using var db = open();
        db.BeginWriting();
        await db.MemberSessions.Where(one => one.Member == member && (one.Ended != null || one.Seen < Now - Idle)).ExecuteDeleteAsync(stop);
        db.MemberSessions.Add(session);
        await db.SaveChangesAsync(stop);
        await NoteVisitAsync(db, member, Now, stop);
        await db.Database.CommitTransactionAsync(stop);
        return session.Id;
    }

    /// <summary>The member of a session that still holds: not ended, not too old, and nothing changed that must end it.</summary>
    public async Task<MemberRow?> FindMemberAsync(Guid session, string stamp, CancellationToken stop)
    {
        await using var db = open();
        var found = await db.MemberSessions.AsNoTracking()
            .Where(one => one.Id == session && one.Ended == null)
            .Join(db.Members.AsNoTracking(), one => one.Member, member => member.Id, (one, member) => new { one.Begun, one.Seen, Member = member })
            .SingleOrDefaultAsync(stop);
        var now = Now;
        if (found is null || found.Member.State != MemberState.Active || found.Member.SecurityStamp != stamp || now - found.Seen > Idle || now - found.Begun > Longest)
        {
            return null;
        }
        if (now - found.Seen > Noting)
        {
            await NoteAsync(db, session, found.Member.Id, now, stop);
        }
        return found.Member;
    }

    public async Task<IReadOnlyList<MemberSessionRow>> ListAsync(Guid member, CancellationToken stop)
    {
        var (idle, begun) = (Now - Idle, Now - Longest);
        await using var db = open();
        return await db.MemberSessions.AsNoTracking()
            .Where(one => one.Member == member && one.Ended == null && one.Seen >= idle && one.Begun >= begun)
            .OrderByDescending(one => one.Seen)
            .ToListAsync(stop);
    }

    /// <summary>Ends one session; somebody else's is left alone.</summary>
    public Task EndAsync(Guid member, Guid session, CancellationToken stop) => EndAsync(member, one => one == session, stop);

    /// <summary>Überall abmelden.</summary>
    public Task EndAllAsync(Guid member, CancellationToken stop) => EndAsync(member, _ => true, stop);

    private async Task EndAsync(Guid member, Func<Guid, bool> which, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        foreach (var session in await db.MemberSessions.Where(one => one.Member == member && one.Ended == null).ToListAsync(stop))
        {
            session.Ended = which(session.Id) ? Now : null;
        }
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
    }

    private static async Task NoteAsync(HubDb db, Guid session, Guid member, DateTime now, CancellationToken stop)
    {
        db.BeginWriting();
        await db.MemberSessions.Where(one => one.Id == session).ExecuteUpdateAsync(one => one.SetProperty(row => row.Seen, now), stop);
        await NoteVisitAsync(db, member, now, stop);
        await db.Database.CommitTransactionAsync(stop);
    }

    // Whoever comes back after a pause asks what is new since they went; within a visit that moment stays.
    private static async Task NoteVisitAsync(HubDb db, Guid member, DateTime now, CancellationToken stop)
    {
        var pause = now - BetweenVisits;
        await db.Members.Where(one => one.Id == member && one.LastVisit < pause).ExecuteUpdateAsync(one => one.SetProperty(row => row.PreviousVisit, row => row.LastVisit), stop);
        await db.Members.Where(one => one.Id == member).ExecuteUpdateAsync(one => one.SetProperty(row => row.LastVisit, now), stop);
    }
}
