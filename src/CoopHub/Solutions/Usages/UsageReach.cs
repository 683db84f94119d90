using CoopHub.Partners;

namespace CoopHub.Solutions.Usages;

/// <summary>That something holds for a partner: stated by itself, or by its Landkreis for it.</summary>
/// <param name="Partner">The partner for which it holds.</param>
/// <param name="Row">What is stated.</param>
/// <param name="StatedFor">True where the Landkreis speaks for the partner.</param>
public sealed record EffectiveUsage(Partner Partner, UsageRow Row, bool StatedFor);

/// <summary>Tells what holds for which partner from the usages of one subject. The own statement wins over that of the Landkreis.</summary>
public static class UsageReach
{
    /// <summary>One entry for each partner that uses it, in the order of the partners.</summary>
    /// <param name="rows">The usages of one subject.</param>
    /// <param name="partners">The partners that may be named.</param>
    /// <param name="below">What belongs to a Landkreis; see <see cref="MunicipalityShelf.Below"/>.</param>
    public static IReadOnlyList<EffectiveUsage> Of(IReadOnlyCollection<UsageRow> rows, IReadOnlyCollection<Partner> partners, Func<Ars, IEnumerable<Municipality>> below)
    {
        var byPartner = rows.ToDictionary(row => row.Partner);
        var spokenFor = SpokenFor(rows, partners, below);
        return [.. partners
            .Select(partner => byPartner.TryGetValue(partner.Key, out var own) ? new EffectiveUsage(partner, own, StatedFor: false)
                : Ars.From(partner.Ars) is { } ars && spokenFor.TryGetValue(ars, out var row) ? new EffectiveUsage(partner, row, StatedFor: true) : null)
            .OfType<EffectiveUsage>()];
    }

    /// <summary>The Kommunen, partners or not, for which a Landkreis states a usage.</summary>
    public static IReadOnlyList<Municipality> Municipalities(UsageRow row, Ars district, Func<Ars, IEnumerable<Municipality>> below)
    {
        if (!row.ForDistrict)
        {
            return [];
        }
        var held = DistrictStatements.Resolve(new Dictionary<Ars, UsageRow>(), [Wide(district, row)], below).Select(one => one.Municipality).ToHashSet();
        return [.. below(district).Where(one => held.Contains(one.Ars))];
    }

    private static Dictionary<Ars, UsageRow> SpokenFor(IReadOnlyCollection<UsageRow> rows, IReadOnlyCollection<Partner> partners, Func<Ars, IEnumerable<Municipality>> below)
    {
        var ars = partners.Where(partner => Ars.From(partner.Ars) is not null).ToDictionary(partner => partner.Key, partner => Ars.From(partner.Ars)!);
        var own = rows.Where(row => ars.ContainsKey(row.Partner)).ToDictionary(row => ars[row.Partner]);
        var wide = rows.Where(row => row is { ForDistrict: true, Reported: false } && ars.ContainsKey(row.Partner)).Select(row => Wide(ars[row.Partner], row));
        return DistrictStatements.Resolve(own, wide, below).ToDictionary(one => one.Municipality, one => one.Statement);
    }

    private static DistrictStatement<UsageRow> Wide(Ars district, UsageRow row) =>
        new(district, row, [.. UsageFacts.Of(row).OptOuts.Select(Ars.From).OfType<Ars>()]);
}
