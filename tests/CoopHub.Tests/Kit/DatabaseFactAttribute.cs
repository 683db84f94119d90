using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CoopHub.Tests.Kit;

/// <summary>
/// A test that runs on a <see cref="TestDatabase"/>. In classes whose name ends in <c>OnPostgres</c> it is skipped, with the
/// reason in the log, while no server is named in <see cref="PostgresTestDatabase.Variable"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CoopHub.Tests.Kit.DatabaseFactDiscoverer", "CoopHub.Tests")]
public class DatabaseFactAttribute : FactAttribute;

/// <summary>Finds the tests marked with <see cref="DatabaseFactAttribute"/>.</summary>
public sealed class DatabaseFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc />
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new DatabaseTestCase(diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>One test of one database.</summary>
public sealed class DatabaseTestCase : XunitTestCase
{
    /// <summary>For xunit, which builds test cases from their serialised form.</summary>
    [Obsolete("For xunit only.")]
    public DatabaseTestCase()
    {
    }

    /// <summary>A test found in a class.</summary>
    public DatabaseTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <inheritdoc />
    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.Name.EndsWith("OnPostgres", StringComparison.Ordinal) && PostgresTestDatabase.Server is null
            ? $"{PostgresTestDatabase.Variable} names no PostgreSQL server."
            : base.GetSkipReason(factAttribute);
}
