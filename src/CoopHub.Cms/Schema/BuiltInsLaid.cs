using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Schema;

/// <summary>
/// Remembers which of Umbraco's own data types were laid because a property named them: they have no file, and an export
/// makes none of them.
/// </summary>
internal sealed class BuiltInsLaid(IKeyValueService facts)
{
    private const string Fact = "CoopHub.Schema.BuiltIns";

    public IReadOnlyList<Guid> Keys => [.. (facts.GetValue(Fact) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    public void AreNow(IEnumerable<Guid> keys)
    {
        var value = string.Join(',', keys.Distinct());
        if (value != (facts.GetValue(Fact) ?? ""))
        {
            facts.SetValue(Fact, value);
        }
    }
}
