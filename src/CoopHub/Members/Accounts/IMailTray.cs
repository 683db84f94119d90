namespace CoopHub.Members.Accounts;

/// <summary>Takes messages that must reach one person soon: invitations, confirmations, forgotten passwords.</summary>
public interface IMailTray
{
    /// <summary>False where nobody carries mail out; pages then show a link to be passed on by hand, or do not offer the way at all.</summary>
    bool Delivers { get; }

    /// <summary>Takes a message over. Its text holds a secret and belongs in no log.</summary>
    Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A message to one person.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    /// <summary>Without the text, which holds a secret.</summary>
    public override string ToString() => $"„{Subject}“ an {To}";
}

/// <summary>The answer where no mail is set up.</summary>
internal sealed class NoMailTray : IMailTray
{
    public bool Delivers => false;

    public Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Der Versand von E-Mails ist nicht eingerichtet.");
}
