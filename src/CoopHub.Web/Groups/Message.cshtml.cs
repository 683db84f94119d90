using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Groups.Messages;
using CoopHub.Members.Accounts;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Groups;

/// <summary>A message to all members of a group, with the list of those that were sent.</summary>
public sealed class MessageModel(GroupShelf shelf, GroupMembers members, SendToGroup send, IMailTray tray, CurrentMember me, IOptions<SiteOptions> site) : LedGroupPage(shelf, members, me)
{
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    protected override GroupRight Needed => GroupRight.WriteToAll;

    public bool Delivers => tray.Delivers;

    /// <summary>Who gets it; shown before anything is sent.</summary>
    public IReadOnlyList<GroupMember> Recipients => SendToGroup.Recipients(Members);

    public IReadOnlyList<(GroupMessageRow Message, string Sender)> Sent { get; private set; } = [];

    public async Task OnGetAsync(string slug, CancellationToken stop) => Sent = await send.ListAsync(Shown.Key, stop);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        var refusal = await send.RunAsync(Shown.Key, Subject, Text, site.Value.AddressOf(Shown.Path), Me.Viewer, stop) switch
        {
            GroupMessageOutcome.Sent => default((string Field, string Words)?),
            GroupMessageOutcome.SubjectWrong => (nameof(Subject), $"Geben Sie einen Betreff von höchstens {SendToGroup.LongestSubject} Zeichen an."),
            GroupMessageOutcome.TextWrong => (nameof(Text), $"Schreiben Sie einen Text von höchstens {SendToGroup.LongestText} Zeichen."),
            GroupMessageOutcome.Nobody => ("", "Die Gruppe hat kein Mitglied, das Nachrichten bekommt."),
            GroupMessageOutcome.NoMail => ("", "Diese Website verschickt noch keine E-Mails."),
            _ => ("", "Das darf nur die Leitung der Gruppe oder die Geschäftsstelle."),
        };
        if (refusal is not var (field, words))
        {
            return Redirect($"{Shown.Path}/nachricht?hinweis=gesendet");
        }
        ModelState.AddModelError(field, words);
        Sent = await send.ListAsync(Shown.Key, stop);
        return Page();
    }
}
