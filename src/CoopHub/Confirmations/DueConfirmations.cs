using CoopHub.Solutions;

namespace CoopHub.Confirmations;

/// <summary>What somebody is asked to confirm.</summary>
public sealed class DueConfirmations(SolutionShelf shelf)
{
    /// <summary>The solutions that are due on a day, the longest waiting first; for a link, only those that it names.</summary>
    public IReadOnlyList<Solution> For(Confirmer who, DateOnly today) =>
        [.. shelf.For(who.Viewer).All.Where(one => who.May(one) && one.DueOn() <= today).OrderBy(one => one.DueOn())];
}
