using CoopHub.Solutions.Usages;

namespace CoopHub.Web.Solutions.Usages;

/// <summary>"Wer nutzt das?", drawn by <c>_Users.cshtml</c>.</summary>
/// <param name="Subject">What is used.</param>
/// <param name="Usages">Who uses it; empty for guests.</param>
/// <param name="Count">How many partners use it.</param>
public sealed record UserList(UsageSubject Subject, IReadOnlyList<Usage> Usages, int Count);
