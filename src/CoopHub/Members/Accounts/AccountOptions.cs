using Microsoft.Extensions.Options;

namespace CoopHub.Members.Accounts;

/// <summary>Settings of the accounts.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>A text file with passwords that nobody may choose, one a line; empty means that none is checked.</summary>
    public string KnownPasswordsFile { get; set; } = "";

    internal HashSet<string> ReadKnownPasswords() => KnownPasswordsFile.Length == 0
        ? []
        : File.ReadLines(KnownPasswordsFile).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Names what is wrong with the settings before the doors open.</summary>
internal sealed class AccountOptionsCheck : IValidateOptions<AccountOptions>
{
    public ValidateOptionsResult Validate(string? name, AccountOptions options) =>
        options.KnownPasswordsFile.Length == 0 || File.Exists(options.KnownPasswordsFile)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Accounts:KnownPasswordsFile nennt „{options.KnownPasswordsFile}“, aber diese Datei gibt es nicht. Legen Sie sie an oder lassen Sie die Einstellung leer.");
}
