using Xunit;

namespace CoopHub.Web.Tests.Kit;

/// <summary>A test that a real browser walks; skipped with the reason while <see cref="Variable"/> names no Chromium.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public const string Variable = "COOPHUB_TEST_CHROMIUM";

    public BrowserTheoryAttribute() => Skip = Missing;

    /// <summary>The path of Chromium, or null.</summary>
    public static string? Chromium => Environment.GetEnvironmentVariable(Variable);

    internal static string? Missing => Chromium is { Length: > 0 } ? null : $"{Variable} names no Chromium.";
}

/// <inheritdoc cref="BrowserTheoryAttribute"/>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTheoryAttribute.Missing;
}
