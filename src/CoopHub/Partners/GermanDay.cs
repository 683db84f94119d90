namespace CoopHub.Partners;

/// <summary>The date as people in Germany read it off the wall; in the database times are UTC.</summary>
public static class GermanDay
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The date in Germany of a moment in UTC.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), s_berlin));
}
