using System.Numerics;

namespace CoopHub.Solutions.Economics;

/// <summary>By what a joint cost is shared.</summary>
public enum CostKey
{
    /// <summary>gleich: each the same.</summary>
    Equal,

    /// <summary>Einwohner.</summary>
    Inhabitants,

    /// <summary>Fälle im Jahr.</summary>
    Cases,

    /// <summary>50:50: one half the same for each, the other by inhabitants.</summary>
    Half,
}

/// <summary>Somebody who bears a part.</summary>
/// <param name="Name">Who.</param>
/// <param name="Inhabitants">Null where nobody has counted.</param>
/// <param name="Cases">Cases a year; null where they are not said.</param>
public sealed record CostSharer(string Name, int? Inhabitants, int? Cases);

/// <summary>Shares a cost, to the cent: what rounding leaves over goes to those with the largest remainders (Hare and Niemeyer), so that the parts come to the whole.</summary>
public static class CostShares
{
    public static IReadOnlyList<CostKey> Keys { get; } = Enum.GetValues<CostKey>();

    public static string Name(this CostKey key) => key switch
    {
        CostKey.Equal => "gleich",
        CostKey.Inhabitants => "nach Einwohnern",
        CostKey.Cases => "nach Fällen",
        CostKey.Half => "50:50",
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    /// <summary>How a share is reckoned, in words for the page.</summary>
    public static string Formula(this CostKey key) => key switch
    {
        CostKey.Equal => "Kosten ÷ Zahl der Partner",
        CostKey.Inhabitants => "Kosten × eigene Einwohner ÷ Einwohner aller",
        CostKey.Cases => "Kosten × eigene Fälle ÷ Fälle aller",
        CostKey.Half => "½ × Kosten ÷ Zahl der Partner + ½ × Kosten × eigene Einwohner ÷ Einwohner aller",
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    /// <summary>The part of each, in euros and in their order; null where it cannot be reckoned because something was not said. It is never taken for zero.</summary>
    /// <param name="total">The cost in euros; null where it was not said.</param>
    /// <param name="key">By what it is shared.</param>
    /// <param name="sharers">Who shares it.</param>
    public static IReadOnlyList<decimal>? Of(decimal? total, CostKey key, IReadOnlyList<CostSharer> sharers)
    {
        if (total is not { } cost || cost < 0 || sharers.Count == 0 || Weights(key, sharers) is not { } weights)
        {
            return null;
        }
        var whole = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        if (whole.IsZero)
        {
            return null;
        }
        var cents = new BigInteger(decimal.Round(cost * 100, 0, MidpointRounding.AwayFromZero));
        var parts = weights.Select((weight, at) => (At: at, Cents: BigInteger.DivRem(cents * weight, whole, out var left), Left: left)).ToList();
        var over = (int)(cents - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Cents));
        var favoured = parts.OrderByDescending(part => part.Left).ThenBy(part => part.At).Take(over).Select(part => part.At).ToHashSet();
        return [.. parts.Select(part => (decimal)(part.Cents + (favoured.Contains(part.At) ? 1 : 0)) / 100)];
    }

    /// <summary>What a second partner saves: the own effort less that of taking it over. Null where one of them was not said; below zero it cost more.</summary>
    public static decimal? SavedDays(decimal? own, decimal? adoption) => own - adoption;

    private static List<BigInteger>? Weights(CostKey key, IReadOnlyList<CostSharer> sharers) => key switch
    {
        CostKey.Equal => [.. sharers.Select(_ => BigInteger.One)],
        CostKey.Inhabitants => Said(sharers, sharer => sharer.Inhabitants),
        CostKey.Cases => Said(sharers, sharer => sharer.Cases),
        CostKey.Half => Half(Said(sharers, sharer => sharer.Inhabitants)),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    // ½ × 1/n + ½ × own/all, brought to whole numbers: all + n × own.
    private static List<BigInteger>? Half(List<BigInteger>? inhabitants)
    {
        if (inhabitants is null)
        {
            return null;
        }
        var all = inhabitants.Aggregate(BigInteger.Zero, (sum, own) => sum + own);
        return all.IsZero ? null : [.. inhabitants.Select(own => all + (inhabitants.Count * own))];
    }

    private static List<BigInteger>? Said(IReadOnlyList<CostSharer> sharers, Func<CostSharer, int?> number) =>
        sharers.All(sharer => number(sharer) >= 0) ? [.. sharers.Select(sharer => new BigInteger(number(sharer)!.Value))] : null;
}
