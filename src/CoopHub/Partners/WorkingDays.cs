namespace CoopHub.Partners;

/// <summary>
/// The working days of an administration: Monday to Friday, without the public holidays of its Land. Sources: Niedersächsisches
/// Feiertagsgesetz § 2, Hessisches Feiertagsgesetz § 1; for the other Länder only what all sixteen keep is left out.
/// </summary>
public static class WorkingDays
{
    private const string LowerSaxony = "03", Hesse = "06";

    /// <summary>The day that lies a number of working days behind another one.</summary>
    /// <param name="day">The day from which it is counted; it does not count itself.</param>
    /// <param name="count">How many working days.</param>
    /// <param name="land">The first two digits of an AGS or ARS, such as <c>03</c>; null where it is not known.</param>
    public static DateOnly After(DateOnly day, int count, string? land)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day, land) ? 1 : 0;
        }
        return day;
    }

    public static bool IsWorkingDay(DateOnly day, string? land) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays(day.Year, land).Contains(day);

    /// <summary>The public holidays of a year in a Land.</summary>
    public static IReadOnlyList<DateOnly> Holidays(int year, string? land)
    {
        var easter = Easter(year);
        List<DateOnly> days =
        [
            new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), new(year, 5, 1), easter.AddDays(39), easter.AddDays(50), new(year, 10, 3), new(year, 12, 25), new(year, 12, 26),
        ];
        if (land == LowerSaxony && year >= 2018)
        {
            days.Add(new(year, 10, 31));
        }
        if (land == Hesse)
        {
            days.Add(easter.AddDays(60));
        }
        return days;
    }

    /// <summary>Easter Sunday after Gauß, in the form of Lichtenberg (1997), which needs no exceptions.</summary>
    public static DateOnly Easter(int year)
    {
        var century = year / 100;
        var moon = 15 + (((3 * century) + 3) / 4) - (((8 * century) + 13) / 25);
        var sun = 2 - (((3 * century) + 3) / 4);
        var cycle = year % 19;
        var seed = ((19 * cycle) + moon) % 30;
        var correction = (seed + (cycle / 11)) / 29;
        var border = 21 + seed - correction;
        var sunday = 7 - ((year + (year / 4) + sun) % 7);
        return new DateOnly(year, 3, 1).AddDays(border + 7 - ((border - sunday) % 7) - 1);
    }
}
