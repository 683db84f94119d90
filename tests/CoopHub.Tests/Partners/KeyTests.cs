using CoopHub.Partners;
using Xunit;

namespace CoopHub.Tests.Partners;

/// <summary>AGS and ARS, with the keys of the Gemeindeverzeichnis (30.11.2023).</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("03101000")]
    [InlineData("03360002")]
    public void Eight_digits_of_a_Land_are_an_AGS(string text) => Assert.Equal(text, Ags.From(text)!.Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3101000")]
    [InlineData("031010000")]
    [InlineData("0310100a")]
    [InlineData("00101000")]
    [InlineData("17101000")]
    [InlineData("٠٣١٠١٠٠٠")]
    public void Anything_else_is_not(string? text) => Assert.Null(Ags.From(text));

    [Fact]
    public void A_kreisfreie_Stadt_belongs_to_nobody()
    {
        var braunschweig = Ars.From("031010000000")!;

        Assert.True(braunschweig.IsDistrict);
        Assert.Null(braunschweig.Parent);
    }

    [Fact]
    public void A_Mitgliedsgemeinde_belongs_to_its_Samtgemeinde_and_that_one_to_its_Landkreis()
    {
        var badBevensen = Ars.From("033605407002")!;
        var samtgemeinde = badBevensen.Parent!;

        Assert.True(badBevensen.IsMemberMunicipality);
        Assert.Equal("033605407000", samtgemeinde.Digits);
        Assert.True(samtgemeinde.IsAssociation);
        Assert.Equal("033600000000", samtgemeinde.Parent!.Digits);
        Assert.True(samtgemeinde.Parent.IsDistrict);
    }

    [Fact]
    public void An_Einheitsgemeinde_belongs_to_its_Landkreis_at_once() =>
        Assert.Equal("031550000000", Ars.From("031550013013")!.Parent!.Digits);

    [Theory]
    [InlineData("033605407002", "03360002", true)]
    [InlineData("031010000000", "03101000", true)]
    [InlineData("033605407002", "03360004", false)]
    [InlineData("033605407002", "03361002", false)]
    public void Both_keys_are_held_against_each_other(string ars, string ags, bool same) =>
        Assert.Equal(same, Ars.From(ars)!.Matches(Ags.From(ags)!));

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "unter 5.000")]
    [InlineData(4_999, "unter 5.000")]
    [InlineData(5_000, "5.000 bis unter 10.000")]
    [InlineData(104_548, "100.000 bis unter 200.000")]
    [InlineData(1_173_891, "500.000 und mehr")]
    public void Inhabitants_make_a_size_class(int? inhabitants, string? expected) => Assert.Equal(expected, SizeClass.Of(inhabitants));

    [Theory]
    [InlineData("Braunschweig, Stadt", MunicipalityKind.City, "031010000000", "Stadt Braunschweig")]
    [InlineData("Gifhorn", MunicipalityKind.District, "031510000000", "Landkreis Gifhorn")]
    [InlineData("Region Hannover", MunicipalityKind.District, "032410000000", "Region Hannover")]
    [InlineData("Brome", MunicipalityKind.Association, "031515402000", "Samtgemeinde Brome")]
    [InlineData("Sassenburg", MunicipalityKind.Municipality, "031510025025", "Gemeinde Sassenburg")]
    [InlineData("Bodenfelde, Flecken", MunicipalityKind.Municipality, "031550002002", "Flecken Bodenfelde")]
    [InlineData("Korbach, Hansestadt, Kreisstadt", MunicipalityKind.Municipality, "066350015015", "Hansestadt Korbach")]
    public void A_Kommune_is_called_as_one_says_it(string listed, string kind, string ars, string spoken) =>
        Assert.Equal(spoken, new Municipality(Ars.From(ars)!, null, listed, kind, null, null).SpokenName);
}
