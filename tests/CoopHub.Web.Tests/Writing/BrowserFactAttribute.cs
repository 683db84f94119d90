using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>A test in a real browser; it is skipped, with the reason in the log, where <see cref="Variable"/> names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>The environment variable with the path of Chromium.</summary>
    public const string Variable = "COOPHUB_TEST_CHROMIUM";

    public BrowserFactAttribute()
    {
        if (Chromium is null)
        {
            Skip = $"{Variable} names no browser.";
        }
    }

    public static string? Chromium => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;
}
