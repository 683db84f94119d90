using CoopHub.Groups.Membership;

namespace CoopHub.Web.Groups;

/// <summary>What the pages of working groups say after something was done or refused.</summary>
internal static class Notes
{
    /// <summary>The message that a word in the address stands for; null for any other word.</summary>
    public static string? Of(string? word) => word switch
    {
        "angefragt" => "Ihre Anfrage ist bei der Leitung der Gruppe.",
        "angenommen" => "Sie gehören jetzt zur Gruppe.",
        "zurueckgenommen" => "Die Anfrage oder Einladung ist zurückgenommen.",
        "ausgetreten" => "Sie haben die Gruppe verlassen.",
        "gespeichert" => "Die Änderung gilt ab sofort.",
        "eingeladen" => "Die Person ist eingeladen oder aufgenommen.",
        "gesendet" => "Die Nachricht ist übergeben.",
        _ => null,
    };

    /// <summary>Why something was not done, and what to do.</summary>
    public static string Refusal(MembershipOutcome outcome) => outcome switch
    {
        MembershipOutcome.NotAllowed => "Das darf nur die Leitung der Gruppe oder die Geschäftsstelle.",
        MembershipOutcome.WrongState => "Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den Stand noch einmal an.",
        MembershipOutcome.SuccessorMissing => "Die Gruppe hätte dann keine Leitung. Bestimmen Sie zuerst, wer sie übernimmt.",
        MembershipOutcome.GroupEnded => "Die Gruppe ist abgeschlossen. An ihr ändert sich nichts mehr.",
        MembershipOutcome.AlreadyThere => "Die Person gehört schon zur Gruppe, hat angefragt oder ist eingeladen.",
        MembershipOutcome.UnknownPerson => "Zu dieser Adresse gibt es kein aktives Mitglied der Kooperation. Die Person braucht zuerst einen Zugang.",
        MembershipOutcome.NoteTooLong => $"Die Nachricht ist zu lang: erlaubt sind {MembershipRow.LongestNote} Zeichen.",
        _ => "Diese Gruppe oder Mitgliedschaft gibt es nicht.",
    };
}
