using CoopHub.Partners;
using Xunit;

namespace CoopHub.Tests.Partners;

/// <summary>A Landkreis speaks for its Kommunen, and each of them may differ.</summary>
public sealed class DistrictStatementsTests
{
    private static readonly Ars District = Ars.From("031580000000")!;

    // Wolfenbüttel has fewer; the eighth and ninth make the count of the acceptance sentence.
    private static readonly Municipality[] Below =
    [
        Kommune("031580037037", "Wolfenbüttel, Stadt", MunicipalityKind.Municipality),
        Kommune("031580006006", "Cremlingen", MunicipalityKind.Municipality),
        Kommune("031580039039", "Schladen-Werla", MunicipalityKind.Municipality),
        Kommune("031580040040", "Musterau", MunicipalityKind.Municipality),
        Kommune("031585402000", "Baddeckenstedt", MunicipalityKind.Association),
        Kommune("031585403000", "Oderwald", MunicipalityKind.Association),
        Kommune("031585406000", "Sickte", MunicipalityKind.Association),
        Kommune("031585407000", "Elm-Asse", MunicipalityKind.Association),
        Kommune("031589501501", "Am Großen Rhode", MunicipalityKind.Unincorporated),
    ];

    private static readonly Ars Cremlingen = Ars.From("031580006006")!;

    [Fact]
    public void Of_eight_Gemeinden_one_opted_out_and_seven_remain()
    {
        var effective = Resolve([], new DistrictStatement<string>(District, "in Betrieb", [Cremlingen]));

        Assert.Equal(7, effective.Count);
        Assert.All(effective, one => Assert.Equal((District, "in Betrieb", false), (one.StatedBy, one.Statement, one.IsOwn)));
        Assert.DoesNotContain(effective, one => one.Municipality == Cremlingen);
    }

    [Fact]
    public void What_a_Gemeinde_states_itself_wins()
    {
        var effective = Resolve(new() { [Cremlingen] = "geplant" }, new DistrictStatement<string>(District, "in Betrieb", []));

        Assert.Equal(8, effective.Count);
        Assert.Equal(new EffectiveStatement<string>(Cremlingen, "geplant", Cremlingen), effective.Single(one => one.Municipality == Cremlingen));
        Assert.True(effective.Single(one => one.Municipality == Cremlingen).IsOwn);
    }

    [Fact]
    public void Who_opted_out_and_states_something_is_heard() =>
        Assert.Equal("offen", Resolve(new() { [Cremlingen] = "offen" }, new DistrictStatement<string>(District, "in Betrieb", [Cremlingen])).Single(one => one.Municipality == Cremlingen).Statement);

    [Fact]
    public void The_Landkreis_and_the_gemeindefreie_Gebiete_are_none_of_them()
    {
        var effective = Resolve([], new DistrictStatement<string>(District, "in Betrieb", []));

        Assert.DoesNotContain(effective, one => one.Municipality == District || one.Municipality.IsUnincorporated);
    }

    [Fact]
    public void Mitgliedsgemeinden_are_reached_through_their_Samtgemeinde_alone()
    {
        var member = Kommune("031585403001", "Börßum", MunicipalityKind.Member);

        var effective = DistrictStatements.Resolve(
            new Dictionary<Ars, string>(), [new DistrictStatement<string>(District, "in Betrieb", [])], ars => Below.Append(member).Where(one => one.Ars.Parent == ars));

        Assert.DoesNotContain(effective, one => one.Municipality == member.Ars);
        Assert.Contains(effective, one => one.Municipality == member.Ars.Parent);
    }

    private static IReadOnlyList<EffectiveStatement<string>> Resolve(Dictionary<Ars, string> own, params DistrictStatement<string>[] wide) =>
        DistrictStatements.Resolve(own, wide, ars => ars == District ? Below : []);

    private static Municipality Kommune(string ars, string name, string kind) => new(Ars.From(ars)!, null, name, kind, null, null);
}
