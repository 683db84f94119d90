using Xunit;

namespace CoopHub.Tests.Kit;

/// <summary>Tests in which many do something at once: they run after the others, because their limits of patience are the product's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
