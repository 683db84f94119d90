using CoopHub.Partners;

namespace CoopHub.Web.Hosting;

/// <summary>The date as people in Germany read it off the wall.</summary>
public sealed class TodayClock(TimeProvider clock)
{
    /// <summary>This moment, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOf(Now);

    /// <summary>The date in Germany of a moment in UTC.</summary>
    public static DateOnly DateOf(DateTime utc) => GermanDay.Of(utc);
}
