namespace CoopHub.Solutions;

/// <summary>How much a reader may rely on what a solution says.</summary>
public enum Freshness
{
    /// <summary>Confirmed in time, or not to be confirmed any more.</summary>
    Fresh,

    /// <summary>The day to confirm it has come.</summary>
    Due,

    /// <summary>Nicht bestätigt: asked twice in vain. It stays where it is, but below the others.</summary>
    Unconfirmed,
}

/// <summary>Reckons from the days that stand in the record; nothing has to run for a solution to grow old.</summary>
public static class SolutionFreshness
{
    public const int UsualMonths = 6;

    /// <summary>The day on which the partner is asked; null where nobody needs to be.</summary>
    public static DateOnly? DueOn(this Solution solution) => solution switch
    {
        { Status: SolutionStatus.Retired } => null,
        { NextConfirmation: { } next } => next,
        { ConfirmedOn: { } confirmed } => confirmed.AddMonths(solution.MonthsBetween()),
        { PublishedAt: var published } when published != default => DateOnly.FromDateTime(published).AddMonths(solution.MonthsBetween()),
        _ => null,
    };

    public static Freshness FreshnessOn(this Solution solution, DateOnly today) => solution.DueOn() switch
    {
        { } due when due.AddMonths(solution.MonthsBetween()) <= today => Freshness.Unconfirmed,
        { } due when due <= today => Freshness.Due,
        _ => Freshness.Fresh,
    };

    /// <summary>The months between two confirmations.</summary>
    public static int MonthsBetween(this Solution solution) => MonthsBetween(solution.ConfirmationMonths);

    internal static int MonthsBetween(int? months) => months is > 0 and <= 60 ? months.Value : UsualMonths;
}

/// <summary>The states of a solution that rules ask for, as the document type offers them.</summary>
public static class SolutionStatus
{
    public const string Running = "in Betrieb";
    public const string Retired = "eingestellt";
}
