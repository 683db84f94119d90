using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoopHub.Cms.Data;

/// <summary>Stores times as UTC, cut to microseconds (PostgreSQL's precision), and reads them back as UTC.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => UtcTime.From(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

/// <summary><see cref="UtcConverter"/> for columns that may be empty.</summary>
public sealed class NullableUtcConverter() : ValueConverter<DateTime?, DateTime?>(
    time => time == null ? null : UtcTime.From(time.Value),
    time => time == null ? null : DateTime.SpecifyKind(time.Value, DateTimeKind.Utc));

/// <summary>Brings a time into the form that both databases keep.</summary>
public static class UtcTime
{
    /// <summary>The time in UTC, cut to whole microseconds; a time without a kind is taken as UTC.</summary>
    public static DateTime From(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
