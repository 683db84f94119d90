using CoopHub.Partners;
using Xunit;

namespace CoopHub.Tests.Partners;

public sealed class WorkingDaysTests
{
    // Dates of the Physikalisch-Technische Bundesanstalt; 1954, 1981 and 2049 are the ones that simpler formulas miss.
    [Theory]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    public void Easter_falls_where_the_calendar_says(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), WorkingDays.Easter(year));

    [Fact]
    public void Lower_Saxony_keeps_Reformationstag_and_Hesse_Fronleichnam()
    {
        Assert.Equal(["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "10-31", "12-25", "12-26"], In(2026, "03"));
        Assert.Equal(["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "06-04", "10-03", "12-25", "12-26"], In(2026, "06"));
        Assert.Equal(["01-01", "04-14", "04-17", "05-01", "05-25", "06-05", "10-03", "12-25", "12-26"], In(2017, "03"));
        Assert.Equal(9, In(2026, null).Count);
    }

    [Theory]
    [InlineData("2026-11-25", 10, "03", "2026-12-09")]
    [InlineData("2026-12-18", 10, "03", "2027-01-05")]
    [InlineData("2026-05-28", 10, "03", "2026-06-11")]
    [InlineData("2026-05-28", 10, "06", "2026-06-12")]
    [InlineData("2025-10-24", 10, "03", "2025-11-10")]
    [InlineData("2025-10-24", 10, "06", "2025-11-07")]
    [InlineData("2026-11-28", 1, "03", "2026-11-30")]
    public void Ten_working_days_pass_over_weekends_and_holidays(string from, int days, string land, string until) =>
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), WorkingDays.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), days, land));

    private static IReadOnlyList<string> In(int year, string? land) => [.. WorkingDays.Holidays(year, land).Order().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
}
