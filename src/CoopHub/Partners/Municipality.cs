namespace CoopHub.Partners;

/// <summary>
/// A Kommune as the official list names it: the keys, the kind and the people counted. Every Kommune of the region is one,
/// partner or not; what a partner says of itself stands in its document.
/// </summary>
public sealed record Municipality(Ars Ars, Ags? Ags, string Name, string Kind, int? Inhabitants, DateOnly? InhabitantsOn)
{
    /// <summary>
    /// Whether it runs an administration of its own and can be a partner. For a Mitgliedsgemeinde its Samtgemeinde does so
    /// (§ 98 NKomVG).
    /// </summary>
    public bool MayBePartner => Kind is not (MunicipalityKind.Member or MunicipalityKind.Unincorporated);

    /// <summary>The name as one says it: the list's "Einbeck, Stadt" is "Stadt Einbeck", its Landkreis "Gifhorn" "Landkreis Gifhorn".</summary>
    public string SpokenName => Name.Split(", ", 2) switch
    {
        [var name, var title] => $"{title.Split(", ")[0]} {name}",
        [var name] when name.StartsWith("Region ", StringComparison.Ordinal) => name,
        [var name] when Kind is MunicipalityKind.District or MunicipalityKind.Association => $"{Kind} {name}",
        [var name] when Kind == MunicipalityKind.Unincorporated => name,
        var parts => $"Gemeinde {parts[0]}",
    };

    /// <summary>The size class by inhabitants.</summary>
    public string? SizeClass => Partners.SizeClass.Of(Inhabitants);
}
