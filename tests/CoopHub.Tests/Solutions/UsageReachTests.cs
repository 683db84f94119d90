using CoopHub.Catalogue;
using CoopHub.Partners;
using CoopHub.Solutions.Usages;
using Xunit;

namespace CoopHub.Tests.Solutions;

public sealed class UsageReachTests
{
    private static readonly Ars District = Ars.From("031510000000")!;
    private static readonly Municipality[] Eight = [.. Enumerable.Range(1, 8).Select(at => new Municipality(Ars.From($"0315100{at:00}0{at:00}")!, null, $"Gemeinde {at}", MunicipalityKind.Municipality, 5000, null))];
    private static readonly Partner[] Partners =
    [
        new("kreis", "Landkreis") { Key = Guid.NewGuid(), Ars = District.Digits, Kind = MunicipalityKind.District },
        .. Eight.Select(one => new Partner(one.Name, one.Name) { Key = Guid.NewGuid(), Ars = one.Ars.Digits }),
    ];

    [Fact]
    public void A_Landkreis_speaks_for_its_eight_Gemeinden_but_for_the_one_that_opted_out()
    {
        var wide = District_wide(Eight[2].Ars.Digits);

        var effective = UsageReach.Of([wide], Partners, Below);

        Assert.Equal(7, effective.Count(usage => usage.StatedFor));
        Assert.Equal("Landkreis", Assert.Single(effective, usage => !usage.StatedFor).Partner.Name);
        Assert.DoesNotContain(effective, usage => usage.Partner.Name == "Gemeinde 3");
        Assert.Equal(7, UsageReach.Municipalities(wide, District, Below).Count);
    }

    [Fact]
    public void The_own_statement_of_a_Gemeinde_wins()
    {
        var own = new UsageRow { Partner = Partners[1].Key, State = LifeCycle.Planned };

        var usage = Assert.Single(UsageReach.Of([District_wide(), own], Partners, Below), one => one.Partner == Partners[1]);

        Assert.Equal((LifeCycle.Planned, false), (usage.Row.State, usage.StatedFor));
    }

    [Fact]
    public void What_was_only_reported_of_the_Landkreis_speaks_for_nobody_else()
    {
        var reported = District_wide();
        reported.Reported = true;

        Assert.Single(UsageReach.Of([reported], Partners, Below));
    }

    private static UsageRow District_wide(string optOuts = "") => new() { Partner = Partners[0].Key, State = LifeCycle.Running, ForDistrict = true, OptOuts = optOuts };

    private static IEnumerable<Municipality> Below(Ars ars) => ars == District ? Eight : [];
}
