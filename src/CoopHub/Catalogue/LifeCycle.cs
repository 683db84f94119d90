namespace CoopHub.Catalogue;

/// <summary>Where a partner stands with something that it uses for a service, least far first.</summary>
public enum LifeCycle
{
    /// <summary>offen: it is wanted, nothing is decided.</summary>
    Open,

    /// <summary>geplant: decided, not begun.</summary>
    Planned,

    /// <summary>in Einführung.</summary>
    Introducing,

    /// <summary>in Betrieb: this alone covers a service.</summary>
    Running,

    /// <summary>wird abgelöst: still runs, and something else shall follow.</summary>
    Retiring,

    /// <summary>nicht mehr genutzt.</summary>
    Ended,
}

/// <summary>What the steps are called on the screen.</summary>
public static class LifeCycles
{
    public static IReadOnlyList<LifeCycle> All { get; } = Enum.GetValues<LifeCycle>();

    public static string Name(this LifeCycle step) => step switch
    {
        LifeCycle.Open => "offen",
        LifeCycle.Planned => "geplant",
        LifeCycle.Introducing => "in Einführung",
        LifeCycle.Running => "in Betrieb",
        LifeCycle.Retiring => "wird abgelöst",
        LifeCycle.Ended => "nicht mehr genutzt",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Whether it runs: what is to be replaced still does.</summary>
    public static bool Runs(this LifeCycle step) => step is LifeCycle.Running or LifeCycle.Retiring;
}
