namespace CoopHub.Web.Hosting;

/// <summary>The date as people in Germany read it off the wall.</summary>
public sealed class TodayClock(TimeProvider clock)
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>This moment, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOf(Now);

    /// <summary>The date in Germany of a moment in UTC.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), s_berlin));
}
