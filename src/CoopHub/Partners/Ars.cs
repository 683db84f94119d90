namespace CoopHub.Partners;

/// <summary>
/// The Amtlicher Regionalschlüssel: twelve digits for Land (2), Regierungsbezirk (1), Kreis (2), Gemeindeverband (4) and
/// Gemeinde (3), with zeros for what a body does not have. It tells the hierarchy Landkreis – Samtgemeinde – Mitgliedsgemeinde
/// by itself. Source: record layout of the Gemeindeverzeichnis GV100AD, Statistisches Bundesamt.
/// </summary>
public sealed record Ars
{
    private Ars(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>The five digits of the Landkreis or the kreisfreie Stadt.</summary>
    public string District => Digits[..5];

    /// <summary>A Landkreis or a kreisfreie Stadt.</summary>
    public bool IsDistrict => Digits[5..] == "0000000";

    /// <summary>A Gemeindeverband such as a Samtgemeinde: its number begins with 5, and no Gemeinde follows.</summary>
    public bool IsAssociation => IsInAssociation(Digits) && Digits[9..] == "000";

    /// <summary>A Gemeinde that belongs to a Gemeindeverband.</summary>
    public bool IsMemberMunicipality => IsInAssociation(Digits) && Digits[9..] != "000";

    /// <summary>A gemeindefreies Gebiet: its number of the Verband begins with 9.</summary>
    public bool IsUnincorporated => Digits[5] == '9';

    /// <summary>What it belongs to: a Gemeinde to its Verband, everything else to its Landkreis; null for a district.</summary>
    public Ars? Parent => this switch
    {
        { IsDistrict: true } => null,
        { IsMemberMunicipality: true } => new Ars(Digits[..9] + "000"),
        _ => new Ars(District + "0000000"),
    };

    /// <summary>The key that the text holds, or null if it holds none.</summary>
    public static Ars? From(string? text) => Key.HoldsDigits(text, 12) ? new Ars(text!) : null;

    /// <summary>Whether both keys name one body: the same Kreis and the same Gemeinde.</summary>
    public bool Matches(Ags ags) => ags.Digits[..5] == District && ags.Digits[5..] == Digits[9..];

    public override string ToString() => Digits;

    private static bool IsInAssociation(string digits) => digits[5] == '5';
}
