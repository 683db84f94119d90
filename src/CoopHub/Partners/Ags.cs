namespace CoopHub.Partners;

/// <summary>
/// The Amtlicher Gemeindeschlüssel: eight digits for Land (2), Regierungsbezirk (1), Kreis (2) and Gemeinde (3), kept as text
/// because the leading zero counts. A Landkreis ends in 000; a Samtgemeinde has none. Source: record layout of the
/// Gemeindeverzeichnis GV100AD, Statistisches Bundesamt.
/// </summary>
public sealed record Ags
{
    private Ags(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>The key that the text holds, or null if it holds none.</summary>
    public static Ags? From(string? text) => Key.HoldsDigits(text, 8) ? new Ags(text!) : null;

    public override string ToString() => Digits;
}
