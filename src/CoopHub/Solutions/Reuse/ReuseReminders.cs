using CoopHub.Cms.Data;
using CoopHub.Cms.Schedules;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopHub.Solutions.Reuse;

/// <summary>
/// Tells the contact of a new request, and deputy and coordination when nobody has reacted within ten working days. Each is
/// told once. Where no mail is carried out, the request still stands on the start page of whoever has to answer.
/// </summary>
internal sealed class ReuseReminders(Func<HubDb> open, SolutionShelf solutions, PartnerShelf partners, IMailTray tray, TimeProvider clock, ILogger<ReuseReminders> log) : IScheduledWork
{
    public string Name => "reuse reminders";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = GermanDay.Of(clock.GetUtcNow().UtcDateTime);
        List<ReuseRequestRow> due;
        await using (var db = open())
        {
            due = await db.ReuseRequests.AsNoTracking()
                .Where(row => row.State == ReuseState.Asked && (row.ContactToldAt == null || (row.OverdueToldAt == null && row.Deadline < today)))
                .OrderBy(row => row.AskedAt).ToListAsync(cancellationToken);
        }
        foreach (var row in due)
        {
            try
            {
                await TellAsync(row, today, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One address that is refused must not keep the others waiting; it is tried again at the next turn.
                log.LogError(failure, "Nobody could be told of the re-use request {Request}; it will be tried again.", row.Key);
            }
        }
    }

    private async Task TellAsync(ReuseRequestRow row, DateOnly today, CancellationToken stop)
    {
        var overdue = row.Deadline < today;
        if (solutions.For(Viewer.ReaderOf(row.ToPartner)).Find(row.Solution) is { } solution && tray.Delivers)
        {
            var from = partners.For(Viewer.ReaderOf(row.ToPartner)).Find(row.FromPartner)?.Name ?? "Ein Partner";
            foreach (var to in await AddressesAsync(row, solution, overdue, stop))
            {
                await tray.PutAsync(ReuseMails.Of(to, from, solution.Title, row.Deadline, overdue), stop);
            }
        }
        await using var db = open();
        db.BeginWriting();
        var now = UtcTime.From(clock.GetUtcNow().UtcDateTime);
        await db.ReuseRequests.Where(one => one.Key == row.Key && one.ContactToldAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ContactToldAt, now), stop);
        if (overdue)
        {
            await db.ReuseRequests.Where(one => one.Key == row.Key).ExecuteUpdateAsync(set => set.SetProperty(one => one.OverdueToldAt, now), stop);
        }
        await db.Database.CommitTransactionAsync(stop);
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(ReuseRequestRow row, Solution solution, bool overdue, CancellationToken stop)
    {
        if (!overdue)
        {
            return solution.ContactMail is { Length: > 0 } contact ? [contact] : [];
        }
        await using var db = open();
        var coordinators = await db.Members.AsNoTracking()
            .Where(member => member.Partner == row.ToPartner && member.Role == Role.Coordinator && member.State == MemberState.Active && member.Mail != null)
            .Select(member => member.Mail!).ToListAsync(stop);
        return [.. coordinators.Append(solution.DeputyMail).OfType<string>().Where(mail => mail.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>The mails about re-use requests: title and deadline; the rest is read on the site by those who may.</summary>
internal static class ReuseMails
{
    public static OutgoingMail Of(string to, string from, string title, DateOnly deadline, bool overdue) => new(
        to,
        overdue ? $"CoopHub: Eine Anfrage wartet noch auf Antwort: {title}" : $"CoopHub: Anfrage zur Nachnutzung: {title}",
        $"""
        Guten Tag,

        {from} möchte eine Lösung Ihres Hauses nachnutzen: {title}

        {(overdue ? $"Bis zum {deadline:dd.MM.yyyy} hat niemand reagiert. Sie erhalten diese Nachricht als Vertretung oder Koordination." : $"Bitte reagieren Sie bis zum {deadline:dd.MM.yyyy}.")}

        Die Anfrage steht nach der Anmeldung unter „Mein CoopHub“.
        """);
}
