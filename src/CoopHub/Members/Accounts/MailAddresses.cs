using System.Net.Mail;

namespace CoopHub.Members.Accounts;

/// <summary>What is taken as a mail address.</summary>
public static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>The address without blanks around it; null when it is none. Names, comments and line breaks are refused.</summary>
    public static string? Clean(string? typed)
    {
        var address = typed?.Trim() ?? "";
        return address.Length <= Longest && !address.Any(char.IsControl) && MailAddress.TryCreate(address, out var read)
            && read.Address == address && Domain(address).Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    /// <summary>The part behind the last @, in small letters.</summary>
    public static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
