namespace CoopHub.Tests.Kit;

/// <summary>A clock that goes on only when the test says so.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => _now += time;
}
