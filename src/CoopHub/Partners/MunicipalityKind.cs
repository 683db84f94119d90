namespace CoopHub.Partners;

/// <summary>The kinds of Kommunen. All but the last are also kinds of partners in the document type.</summary>
public static class MunicipalityKind
{
    public const string City = "kreisfreie Stadt";
    public const string District = "Landkreis";
    public const string Association = "Samtgemeinde";
    public const string Municipality = "Einheitsgemeinde";
    public const string Member = "Mitgliedsgemeinde";
    public const string Unincorporated = "gemeindefreies Gebiet";

    /// <summary>The kind behind the words that lists derived from the Gemeindeverzeichnis use, or null if they are others.</summary>
    public static string? From(string words) => words switch
    {
        "Kreisfreie Stadt" or City => City,
        "Landkreis" or "Kreis" => District,
        Association => Association,
        Municipality or "Stadt" or "Gemeinde" => Municipality,
        Member => Member,
        _ when words.StartsWith(Municipality + " (", StringComparison.Ordinal) => Municipality,
        _ when words.StartsWith(Member + " einer Samtgemeinde", StringComparison.Ordinal) => Member,
        _ when words.StartsWith(Unincorporated, StringComparison.Ordinal) => Unincorporated,
        _ => null,
    };

    /// <summary>Whether the key has the shape that the kind asks for.</summary>
    public static bool Fits(string kind, Ars ars) => kind switch
    {
        City or District => ars.IsDistrict,
        Association => ars.IsAssociation,
        Member => ars.IsMemberMunicipality,
        Unincorporated => ars.IsUnincorporated,
        _ => ars is { IsDistrict: false, IsAssociation: false, IsMemberMunicipality: false, IsUnincorporated: false },
    };
}
