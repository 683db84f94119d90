namespace CoopHub.Partners;

/// <summary>A <see cref="Municipality"/> as the table keeps it.</summary>
internal sealed class MunicipalityRow
{
    public required string Ars { get; init; }
    public string? Ags { get; set; }
    public string Name { get; set; } = "";
    public string Kind { get; set; } = "";
    public int? Inhabitants { get; set; }
    public DateOnly? InhabitantsOn { get; set; }

    /// <summary>Told from the key, and kept so that questions for everything below one can be asked of the database.</summary>
    public string? ParentArs { get; set; }

    public Municipality ToMunicipality() =>
        new(Partners.Ars.From(Ars)!, Partners.Ags.From(Ags), Name, Kind, Inhabitants, InhabitantsOn);

    public void Take(Municipality fact)
    {
        Ags = fact.Ags?.Digits;
        Name = fact.Name;
        Kind = fact.Kind;
        Inhabitants = fact.Inhabitants;
        InhabitantsOn = fact.InhabitantsOn;
        ParentArs = fact.Ars.Parent?.Digits;
    }
}
