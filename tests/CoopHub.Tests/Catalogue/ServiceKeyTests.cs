using CoopHub.Catalogue;
using Xunit;

namespace CoopHub.Tests.Catalogue;

/// <summary>How services are named.</summary>
public sealed class ServiceKeyTests
{
    [Theory]
    [InlineData("10160", "10160", ServiceKind.Ozg)]
    [InlineData(" 10160 Hundehaltung", "10160", ServiceKind.Ozg)]
    [InlineData("99110009104001", "99110009104001", ServiceKind.Leika)]
    [InlineData("99 110 009 104 001", "99110009104001", ServiceKind.Leika)]
    [InlineData("99110009104001 24 Stunden", "99110009104001", ServiceKind.Leika)]
    [InlineData("10160 24-Stunden-Anmeldung", "10160", ServiceKind.Ozg)]
    [InlineData("00110009104001 mit Nullen vorn", "00110009104001", ServiceKind.Leika)]
    [InlineData("10478-0a1b2c3d", "10478-0a1b2c3d", ServiceKind.Leika)]
    public void A_text_that_begins_with_a_key_names_a_service(string text, string key, ServiceKind kind)
    {
        var found = ServiceKey.From(text)!;

        Assert.Equal((key, kind), (found.Text, found.Kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Hundehaltung")]
    [InlineData("1016")]
    [InlineData("101600")]
    [InlineData("9911000910400")]
    [InlineData("991100091040011")]
    [InlineData("10478-0A1B2C3D")]
    [InlineData("١٠١٦٠")]
    public void Anything_else_names_none(string? text) => Assert.Null(ServiceKey.From(text));

    [Fact]
    public void A_service_without_a_key_has_the_same_name_each_time_it_is_read()
    {
        var first = ServiceKey.OfUnkeyed("10478", "Prüfung von Gefahrengutverpackungen");

        Assert.Equal(first, ServiceKey.OfUnkeyed("10478", "Prüfung von Gefahrengutverpackungen"));
        Assert.NotEqual(first, ServiceKey.OfUnkeyed("10478", "Zulassung von Gefahrengutverpackungen"));
        Assert.Equal(first, ServiceKey.From(first.Text));
        Assert.True(first.IsUnkeyed);
    }

    [Fact]
    public void A_key_that_does_not_begin_with_99_is_one_but_not_of_the_Bund() =>
        Assert.True(ServiceKey.From("77000000000316")!.IsOutsideTheFederalCatalogue);

    [Fact]
    public void Two_services_have_two_names_in_the_change_log() =>
        Assert.NotEqual(ServiceKey.From("10160")!.RecordKey, ServiceKey.From("10161")!.RecordKey);
}
