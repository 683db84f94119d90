using System.Globalization;

namespace CoopHub.Web.SignIn;

/// <summary>Moments as people in Germany read them; in the database they are UTC.</summary>
internal static class GermanTime
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Such as <c>25.11.2026, 10:05 Uhr</c>.</summary>
    public static string Moment(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, s_berlin).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);
}
