namespace CoopHub.Members.Accounts;

/// <summary>The texts that reach people about their account. None of them holds anything but what the person needs to go on.</summary>
internal static class AccountMails
{
    public static OutgoingMail Invitation(string to, string link) => new(to, "Einladung zu CoopHub", $"""
        Guten Tag,

        Sie sind zu CoopHub eingeladen, der gemeinsamen Plattform der Partnerkommunen. Mit diesem Link richten Sie Ihren Zugang ein:

        {link}

        Der Link gilt sieben Tage und einmal.
        """);

    public static OutgoingMail Registration(string to, string link) => new(to, "CoopHub: Bitte bestätigen Sie Ihre Anmeldung", $"""
        Guten Tag,

        für diese Adresse wurde ein Zugang zu CoopHub beantragt. Mit diesem Link bestätigen Sie das und richten den Zugang ein:

        {link}

        Der Link gilt sieben Tage und einmal. Wenn Sie nichts beantragt haben, brauchen Sie nichts zu tun.
        """);

    public static OutgoingMail AlreadyRegistered(string to, string signInPage) => new(to, "CoopHub: Sie haben schon einen Zugang", $"""
        Guten Tag,

        für diese Adresse wurde ein Zugang zu CoopHub beantragt, aber Sie haben bereits einen. Hier melden Sie sich an:

        {signInPage}

        Dort können Sie auch ein neues Passwort wählen, wenn Sie Ihres vergessen haben.
        """);

    public static OutgoingMail PasswordReset(string to, string link) => new(to, "CoopHub: Neues Passwort wählen", $"""
        Guten Tag,

        für Ihren Zugang zu CoopHub wurde ein neues Passwort angefordert. Mit diesem Link wählen Sie es:

        {link}

        Der Link gilt eine Stunde und einmal. Wenn Sie das nicht waren, bleibt Ihr bisheriges Passwort gültig.
        """);

    public static OutgoingMail SignsInElsewhere(string to, string signInPage) => new(to, "CoopHub: So melden Sie sich an", $"""
        Guten Tag,

        für Ihren Zugang zu CoopHub wurde ein neues Passwort angefordert. Sie melden sich aber mit dem Konto Ihrer Verwaltung an;
        ein eigenes Passwort gibt es hier nicht:

        {signInPage}
        """);
}
