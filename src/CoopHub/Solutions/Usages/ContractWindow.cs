namespace CoopHub.Solutions.Usages;

/// <summary>When a contract can end, and until when a successor has to be decided on.</summary>
/// <param name="End">The day on which it ends if notice is given in time.</param>
/// <param name="NoticeMonths">How many months before the end notice has to be given.</param>
public sealed record ContractWindow(DateOnly End, int NoticeMonths)
{
    /// <summary>How long a municipal procurement takes from decision to signature, in months, where nobody has said otherwise.</summary>
    public const int UsualLeadMonths = 9;

    /// <summary>The last day to give notice.</summary>
    public DateOnly LastNotice => MonthsBefore(NoticeMonths);

    /// <summary>The last day to decide: end less notice less the time that the procurement takes.</summary>
    public DateOnly LatestDecision(int leadMonths = UsualLeadMonths) => MonthsBefore(NoticeMonths + leadMonths);

    /// <summary>Whether two contracts can be replaced together: their ends lie within twelve months.</summary>
    public bool Overlaps(ContractWindow other) => End <= other.End.AddMonths(12) && other.End <= End.AddMonths(12);

    // What ends with a month is decided with a month: six months before 31.12. is 30.06.
    private DateOnly MonthsBefore(int months)
    {
        var day = End.AddMonths(-months);
        return IsLastOfMonth(End) ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
    }

    private static bool IsLastOfMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
}
