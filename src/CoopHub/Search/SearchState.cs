namespace CoopHub.Search;

/// <summary>How the index is doing, for administrators.</summary>
/// <param name="Records">How many records are found at the moment.</param>
/// <param name="Building">Whether a new index is being built in the background.</param>
/// <param name="Done">How many records the new index has.</param>
/// <param name="Total">How many it will have; 0 while they are still being counted.</param>
/// <param name="Reason">Why it is or was last built, in German; empty if it never was in this process.</param>
/// <param name="Failure">Why the last attempt failed; null if it did not.</param>
public sealed record SearchState(int Records, bool Building, int Done, int Total, string Reason, string? Failure);
