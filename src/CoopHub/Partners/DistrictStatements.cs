namespace CoopHub.Partners;

/// <summary>What a Landkreis states for all its Kommunen.</summary>
/// <param name="District">The Landkreis.</param>
/// <param name="Statement">What it states.</param>
/// <param name="OptedOut">The Kommunen for which it does not hold: they have opted out.</param>
public sealed record DistrictStatement<T>(Ars District, T Statement, IReadOnlyCollection<Ars> OptedOut);

/// <summary>What holds for one Kommune.</summary>
/// <param name="Municipality">The Kommune.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="StatedBy">Who stated it: the Kommune itself, or its Landkreis for it.</param>
public sealed record EffectiveStatement<T>(Ars Municipality, T Statement, Ars StatedBy)
{
    /// <summary>Whether the Kommune speaks for itself.</summary>
    public bool IsOwn => Municipality == StatedBy;
}

/// <summary>
/// A Landkreis acts for its Kommunen: what it states for all holds for each that has neither opted out nor stated something
/// itself. Its own house is none of them; for that it states something of its own.
/// </summary>
public static class DistrictStatements
{
    /// <summary>What holds for each Kommune, in the order of the keys; a Kommune that nobody spoke for is left out.</summary>
    /// <param name="own">What Kommunen have stated themselves.</param>
    /// <param name="districtWide">What Landkreise have stated for all of theirs.</param>
    /// <param name="below">What belongs to a Landkreis directly; see <see cref="MunicipalityShelf.Below"/>.</param>
    public static IReadOnlyList<EffectiveStatement<T>> Resolve<T>(
        IReadOnlyDictionary<Ars, T> own, IEnumerable<DistrictStatement<T>> districtWide, Func<Ars, IEnumerable<Municipality>> below)
    {
        var effective = own.ToDictionary(one => one.Key, one => new EffectiveStatement<T>(one.Key, one.Value, one.Key));
        foreach (var wide in districtWide)
        {
            // A Samtgemeinde counts; its Mitgliedsgemeinden run no administration of their own and lie deeper anyway.
            foreach (var municipality in below(wide.District).Where(one => one.MayBePartner && !wide.OptedOut.Contains(one.Ars)))
            {
                effective.TryAdd(municipality.Ars, new EffectiveStatement<T>(municipality.Ars, wide.Statement, wide.District));
            }
        }
        return [.. effective.Values.OrderBy(one => one.Municipality.Digits, StringComparer.Ordinal)];
    }
}
