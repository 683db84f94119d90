using CoopHub.Cms.Data;
using CoopHub.Members.Accounts;
using CoopHub.Solutions.Reuse;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Solutions.Usages;

/// <summary>
/// What a member has stated, asked and reported in the partner's name. It belongs to the partner and stays when the person
/// leaves; the rows then point to an account without a name.
/// </summary>
internal sealed class UsageMemberData : IMemberData
{
    public string Name => "nutzungen";

    public async Task<object> ReadAsync(HubDb db, Guid member, CancellationToken stop) => new
    {
        zuletztAngegeben = await db.Usages.AsNoTracking().Where(row => row.StatedBy == member).OrderBy(row => row.StatedAt).Select(row => new { nutzung = row.Key, am = row.StatedAt }).ToListAsync(stop),
        verlauf = await db.UsageEvents.AsNoTracking().Where(row => row.Member == member).OrderBy(row => row.At).Select(row => new { nutzung = row.Usage, was = row.Act.ToString(), am = row.At }).ToListAsync(stop),
        anfragen = await db.ReuseRequests.AsNoTracking().Where(row => row.AskedBy == member).OrderBy(row => row.AskedAt).Select(row => new { anfrage = row.Key, zweck = row.Purpose, am = row.AskedAt }).ToListAsync(stop),
        schritte = await db.ReuseEvents.AsNoTracking().Where(row => row.Member == member).OrderBy(row => row.At).Select(row => new { anfrage = row.Request, notiz = row.Note, am = row.At }).ToListAsync(stop),
        berichte = await db.AdoptionReports.AsNoTracking().Where(row => row.WrittenBy == member).OrderBy(row => row.WrittenAt).Select(row => new { nutzung = row.Usage, am = row.WrittenAt }).ToListAsync(stop),
    };

    public Task ForgetAsync(HubDb db, Guid member, CancellationToken stop) => Task.CompletedTask;
}
