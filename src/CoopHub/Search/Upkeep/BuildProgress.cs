namespace CoopHub.Search.Upkeep;

/// <summary>Says how far the building of a new index has come.</summary>
internal sealed class BuildProgress
{
    private int _done;
    private int _total;

    public bool Building { get; private set; }
    public string Reason { get; private set; } = "";
    public string? Failure { get; private set; }
    public int Done => Volatile.Read(ref _done);
    public int Total => Volatile.Read(ref _total);

    public void Begin(string reason)
    {
        (_done, _total) = (0, 0);
        (Building, Reason, Failure) = (true, reason, null);
    }

    public void Count() => Interlocked.Increment(ref _total);

    public void Put() => Interlocked.Increment(ref _done);

    public void End(string? failure = null) => (Building, Failure) = (false, failure);
}
