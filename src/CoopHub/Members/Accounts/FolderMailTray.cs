using Microsoft.Extensions.Logging;

namespace CoopHub.Members.Accounts;

/// <summary>For development: lays each message as a text file into a folder instead of sending it.</summary>
public sealed class FolderMailTray(string folder, TimeProvider clock, ILogger<FolderMailTray> log) : IMailTray
{
    public bool Delivers => true;

    public async Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, $"An: {mail.To}\nBetreff: {mail.Subject}\n\n{mail.Text}\n", cancellationToken);
        log.LogInformation("Eine E-Mail liegt in {File}: {Mail}", file, mail);
    }
}
