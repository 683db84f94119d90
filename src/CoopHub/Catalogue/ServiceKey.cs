using System.Security.Cryptography;
using System.Text;

namespace CoopHub.Catalogue;

/// <summary>What kind of list a service comes from.</summary>
public enum ServiceKind
{
    /// <summary>A bundle of the OZG-Umsetzungskatalog, named by its five-digit OZG-ID.</summary>
    Ozg,

    /// <summary>A single service of the LeiKa, named by its Leistungsschlüssel of fourteen digits, or one that has none yet.</summary>
    Leika,
}

/// <summary>
/// Names a service. It is text, because leading zeros count: five digits (OZG-ID), fourteen digits (Leistungsschlüssel,
/// formerly LeiKa-Schlüssel), or for a service that is not in the LeiKa the OZG-ID and what its name comes to. Sources: BMI,
/// OZG-Umsetzungskatalog; FIT-Connect, glossary.
/// </summary>
public sealed record ServiceKey
{
    /// <summary>How long the text may be.</summary>
    public const int Longest = 14;

    private const int OzgDigits = 5;
    private const int LeikaDigits = 14;
    private const int NameDigits = 8;
    private const char Unkeyed = '-';

    private ServiceKey(string text) => Text = text;

    public string Text { get; }

    public ServiceKind Kind => Text.Length == OzgDigits ? ServiceKind.Ozg : ServiceKind.Leika;

    /// <summary>Whether the LeiKa has no key for it.</summary>
    public bool IsUnkeyed => Text.Length == LeikaDigits && Text[OzgDigits] == Unkeyed;

    /// <summary>Whether it is a key that a Land or Kommune has given; those of the Bund's catalogue begin with 99.</summary>
    public bool IsOutsideTheFederalCatalogue => Kind == ServiceKind.Leika && !IsUnkeyed && !Text.StartsWith("99", StringComparison.Ordinal);

    /// <summary>The name of the service in the change log and the search index, the same on every site.</summary>
    public Guid RecordKey => new(SHA256.HashData(Encoding.UTF8.GetBytes("CoopHub.Catalogue:" + Text)).AsSpan(0, 16));

    /// <summary>
    /// The key that a text holds or begins with, such as <c>10160</c>, <c>10160 Hundehaltung</c> or <c>99110009104001</c>;
    /// blanks within the fourteen digits are passed over. Null if it holds none.
    /// </summary>
    public static ServiceKey? From(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var word = trimmed.Split([' ', '\t', ':', ','], 2)[0];
        if (IsDigits(word, OzgDigits) || IsDigits(word, LeikaDigits) || IsUnkeyedText(word))
        {
            return new ServiceKey(word);
        }
        var digits = string.Concat(trimmed.TakeWhile(sign => char.IsAsciiDigit(sign) || sign == ' ').Where(sign => sign != ' '));
        return digits.Length == LeikaDigits ? new ServiceKey(digits) : null;
    }

    /// <summary>The key of a service that is not in the LeiKa: its bundle, and what tells it apart there.</summary>
    /// <param name="ozgId">The OZG-ID of the bundle; empty where it belongs to none.</param>
    /// <param name="name">The name of the service.</param>
    public static ServiceKey OfUnkeyed(string ozgId, string name) =>
        new($"{(IsDigits(ozgId, OzgDigits) ? ozgId : "00000")}{Unkeyed}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..NameDigits]}");

    public override string ToString() => Text;

    private static bool IsDigits(string word, int count) => word.Length == count && word.All(char.IsAsciiDigit);

    private static bool IsUnkeyedText(string word) =>
        word.Length == LeikaDigits && IsDigits(word[..OzgDigits], OzgDigits) && word[OzgDigits] == Unkeyed && word[(OzgDigits + 1)..].All(char.IsAsciiHexDigitLower);
}
