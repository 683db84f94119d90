namespace CoopHub.Cms.Changes;

/// <summary>
/// A place in the change log. Sequences alone will not do on PostgreSQL: they are handed out before the commit, so a lower
/// one may appear later.
/// </summary>
/// <param name="Transaction">The number of the transaction that wrote the change.</param>
/// <param name="Sequence">The change's number.</param>
public readonly record struct ChangePosition(long Transaction, long Sequence) : IComparable<ChangePosition>
{
    /// <summary>Before the first change.</summary>
    public static readonly ChangePosition Start;

    /// <inheritdoc />
    public int CompareTo(ChangePosition other) => (Transaction, Sequence).CompareTo((other.Transaction, other.Sequence));

    public static bool operator <(ChangePosition left, ChangePosition right) => left.CompareTo(right) < 0;

    public static bool operator >(ChangePosition left, ChangePosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(ChangePosition left, ChangePosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ChangePosition left, ChangePosition right) => left.CompareTo(right) >= 0;
}
