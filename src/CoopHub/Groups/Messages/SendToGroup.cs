using CoopHub.Cms.Data;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopHub.Groups.Messages;

/// <summary>Sends a message of the Leitung or the office to all members of a group, and keeps who sent it, when, and to how many.</summary>
public sealed class SendToGroup(Func<HubDb> open, GroupShelf groups, GroupMembers members, IMailTray tray, TimeProvider clock, ILogger<SendToGroup> log)
{
    public const int LongestSubject = 150;
    public const int LongestText = 10_000;

    /// <summary>Whom a message goes to: members with an open account who have not turned messages off.</summary>
    public static IReadOnlyList<GroupMember> Recipients(IEnumerable<GroupMember> all) =>
        [.. all.Where(one => one is { Mail: not null, Row: { State: MembershipState.Active, Level: not NotificationLevel.Off } })];

    /// <summary>Sends it, one mail to each, so that nobody sees the addresses of the others.</summary>
    /// <param name="group">The key of the group.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The text, without any markup.</param>
    /// <param name="link">The address of the group's page, which stands below the text.</param>
    /// <param name="viewer">Who sends.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<GroupMessageOutcome> RunAsync(Guid group, string? subject, string? text, string link, Viewer viewer, CancellationToken stop)
    {
        (subject, text) = (OneLine(subject), (text ?? "").Trim());
        var all = await members.ListAsync(group, stop);
        var outcome = Decide(groups.For(viewer).Find(group), GroupRights.SeatOf(viewer, all.FirstOrDefault(one => one.Row.Member == viewer.Member && one.Row.State == MembershipState.Active)?.Row),
            subject, text, Recipients(all).Count, tray.Delivers);
        if (outcome != GroupMessageOutcome.Sent)
        {
            return outcome;
        }
        var name = groups.For(viewer).Find(group)!.Name;
        var failed = 0;
        foreach (var one in Recipients(all))
        {
            failed += await PutAsync(new OutgoingMail(one.Mail!, $"{name}: {subject}", $"{text}\n\n--\nNachricht an alle Mitglieder der Arbeitsgruppe „{name}“.\n{link}"), stop) ? 0 : 1;
        }
        await NoteAsync(new GroupMessageRow
        {
            Group = group, Member = viewer.Member!.Value, At = clock.GetUtcNow().UtcDateTime, Subject = subject, Recipients = Recipients(all).Count, Failed = failed,
        }, stop);
        return outcome;
    }

    /// <summary>What was sent, the latest first, with the names of the senders.</summary>
    public async Task<IReadOnlyList<(GroupMessageRow Message, string Sender)>> ListAsync(Guid group, CancellationToken stop)
    {
        await using var db = open();
        var rows = await db.GroupMessages.AsNoTracking().Where(row => row.Group == group).OrderByDescending(row => row.At)
            .Join(db.Members.AsNoTracking(), row => row.Member, member => member.Id, (row, member) => new { row, member.Name }).ToListAsync(stop);
        return [.. rows.Select(one => (one.row, one.Name))];
    }

    internal static GroupMessageOutcome Decide(Group? group, GroupSeat seat, string subject, string text, int recipients, bool delivers) => group switch
    {
        null => GroupMessageOutcome.NotFound,
        _ when !seat.May(GroupRight.WriteToAll, group) => GroupMessageOutcome.NotAllowed,
        _ when !delivers => GroupMessageOutcome.NoMail,
        _ when subject.Length is 0 or > LongestSubject => GroupMessageOutcome.SubjectWrong,
        _ when text.Length is 0 or > LongestText => GroupMessageOutcome.TextWrong,
        _ => recipients == 0 ? GroupMessageOutcome.Nobody : GroupMessageOutcome.Sent,
    };

    // A subject with a line break would write further headers.
    private static string OneLine(string? subject) => string.Join(' ', (subject ?? "").Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private async Task<bool> PutAsync(OutgoingMail mail, CancellationToken stop)
    {
        try
        {
            await tray.PutAsync(mail, stop);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The others get theirs; the log of the group counts this one.
            log.LogError(fault, "Eine Nachricht an eine Arbeitsgruppe ließ sich nicht übergeben.");
            return false;
        }
    }

    private async Task NoteAsync(GroupMessageRow row, CancellationToken stop)
    {
        await using var db = open();
        db.BeginWriting();
        db.GroupMessages.Add(row);
        await db.SaveChangesAsync(stop);
        await db.Database.CommitTransactionAsync(stop);
    }
}

/// <summary>What became of a message.</summary>
public enum GroupMessageOutcome
{
    Sent,
    NotFound,
    NotAllowed,

    /// <summary>The site carries no mails out.</summary>
    NoMail,
    SubjectWrong,
    TextWrong,

    /// <summary>The group has no member to write to.</summary>
    Nobody,
}
