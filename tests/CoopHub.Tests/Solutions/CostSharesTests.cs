using CoopHub.Solutions.Economics;
using CoopHub.Solutions.Usages;
using Xunit;

namespace CoopHub.Tests.Solutions;

public sealed class CostSharesTests
{
    private static readonly CostSharer[] Four = [new("Gifhorn", 180_232, 9_500), new("Braunschweig", 251_804, 14_200), new("Salzgitter", 104_548, 5_600), new("Wolfsburg", 125_961, 7_900)];

    [Theory]
    [InlineData(31_000)]
    [InlineData(0.01)]
    [InlineData(0.03)]
    [InlineData(100_000.01)]
    [InlineData(0)]
    public void The_parts_come_to_the_whole_to_the_cent_under_every_key(double total)
    {
        foreach (var key in CostShares.Keys)
        {
            Assert.Equal((decimal)total, CostShares.Of((decimal)total, key, Four)!.Sum());
        }
    }

    [Fact]
    public void What_rounding_leaves_goes_to_the_largest_remainders()
    {
        Assert.Equal([33.34m, 33.33m, 33.33m], CostShares.Of(100m, CostKey.Equal, Four[..3])!);
        // 100.00 × 1/6, 2/6, 3/6 = 16.666…, 33.333…, 50: the one cent goes to the first.
        Assert.Equal([16.67m, 33.33m, 50m], CostShares.Of(100m, CostKey.Cases, [new("a", null, 1), new("b", null, 2), new("c", null, 3)])!);
    }

    [Fact]
    public void Half_and_half_is_the_mean_of_equal_and_by_inhabitants()
    {
        CostSharer[] two = [new("a", 100, null), new("b", 300, null)];

        Assert.Equal([250m, 750m], CostShares.Of(1000m, CostKey.Inhabitants, two)!);
        Assert.Equal([375m, 625m], CostShares.Of(1000m, CostKey.Half, two)!);
    }

    [Fact]
    public void What_was_not_said_makes_it_impossible_to_reckon_and_never_zero()
    {
        CostSharer[] some = [new("a", 100, null), new("b", null, 5)];

        Assert.Null(CostShares.Of(null, CostKey.Equal, Four));
        Assert.Null(CostShares.Of(1000m, CostKey.Inhabitants, some));
        Assert.Null(CostShares.Of(1000m, CostKey.Half, some));
        Assert.Null(CostShares.Of(1000m, CostKey.Cases, some));
        Assert.Equal([500m, 500m], CostShares.Of(1000m, CostKey.Equal, some)!);
        Assert.Null(CostShares.Of(1000m, CostKey.Cases, [new("a", 1, 0), new("b", 1, 0)]));
        Assert.Null(CostShares.Of(1000m, CostKey.Equal, []));
        Assert.Null(CostShares.SavedDays(null, 10));
        Assert.Null(CostShares.SavedDays(90, null));
        Assert.Equal(38m, CostShares.SavedDays(90, 52));
    }

    [Fact]
    public void A_contract_until_the_end_of_2027_with_six_months_notice_and_nine_to_procure_is_decided_on_by_the_end_of_September_2026()
    {
        var window = new ContractWindow(new DateOnly(2027, 12, 31), 6);

        Assert.Equal(new DateOnly(2026, 9, 30), window.LatestDecision(9));
        Assert.Equal(new DateOnly(2027, 6, 30), window.LastNotice);
        Assert.Equal(new DateOnly(2027, 5, 15), new ContractWindow(new DateOnly(2027, 8, 15), 3).LastNotice);
        Assert.True(window.Overlaps(new ContractWindow(new DateOnly(2028, 12, 31), 3)));
        Assert.False(window.Overlaps(new ContractWindow(new DateOnly(2029, 1, 1), 3)));
    }
}
