using CoopHub.Members;
using Xunit;

namespace CoopHub.Tests.Members;

public sealed class VisibilityTests
{
    private static readonly Guid CityA = new("a0000000-0000-0000-0000-000000000001");
    private static readonly Guid CityB = new("b0000000-0000-0000-0000-000000000001");
    private static readonly Guid Forms = new("c0000000-0000-0000-0000-000000000001");
    private static readonly Guid Maps = new("c0000000-0000-0000-0000-000000000002");
    private static readonly RecordOwner OfA = new(CityA, Forms);

    private static readonly Dictionary<string, Viewer> Viewers = new()
    {
        ["guest"] = Viewer.Guest,
        ["reader of A"] = Viewer.ReaderOf(CityA),
        ["reader of B"] = Viewer.ReaderOf(CityB),
        ["member of the group"] = Viewer.ReaderOf(CityB) with { Groups = [Forms] },
        ["member of another group"] = Viewer.ReaderOf(CityB) with { Groups = [Maps] },
        ["office"] = new(Guid.NewGuid(), null, Role.Office),
        ["admin"] = new(Guid.NewGuid(), null, Role.Admin),
    };

    [Theory]
    [InlineData("öffentlich", "guest, reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData("Kooperation", "reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData("", "reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData(null, "reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData("nur eigener Partner", "reader of A")]
    [InlineData("Arbeitsgruppe", "member of the group, office")]
    [InlineData("Öffentlich", "reader of A")]
    [InlineData("public", "reader of A")]
    [InlineData("irgendetwas", "reader of A")]
    public void A_record_is_open_to_exactly_these(string? visibility, string expected) =>
        Assert.Equal(expected, string.Join(", ", Viewers.Where(viewer => Visibility.MaySee(viewer.Value, visibility, OfA)).Select(viewer => viewer.Key)));

    [Theory]
    [InlineData("nur eigener Partner")]
    [InlineData("Arbeitsgruppe")]
    [InlineData("irgendetwas")]
    public void A_closed_record_without_an_owner_is_open_to_nobody(string visibility)
    {
        Assert.Empty(Visibility.DocumentTokens(visibility, new RecordOwner(null)));
        Assert.DoesNotContain(Viewers.Values, viewer => Visibility.MaySee(viewer, visibility, new RecordOwner(null)));
    }

    [Fact]
    public void The_tokens_are_what_the_search_index_stores()
    {
        Assert.Equal(["public"], Visibility.DocumentTokens("öffentlich", OfA));
        Assert.Equal(["cooperation"], Visibility.DocumentTokens("Kooperation", OfA));
        Assert.Equal([$"partner:{CityA}"], Visibility.DocumentTokens("nur eigener Partner", OfA));
        Assert.Contains($"group:{Forms}", Visibility.DocumentTokens("Arbeitsgruppe", OfA));
        Assert.Equal(["public"], Viewer.Guest.Tokens);
        Assert.Equal(["public", "cooperation", $"group:{Maps}", $"partner:{CityB}"], Viewers["member of another group"].Tokens);
    }

    [Fact]
    public void A_guest_carries_no_token_of_a_partner_or_group() =>
        Assert.Equal(["public"], (Viewer.Guest with { Partner = CityA, Groups = [Forms] }).Tokens);

    [Theory]
    [InlineData(ProtectedField.Costs, null, "reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData(ProtectedField.Costs, "öffentlich", "guest, reader of A, reader of B, member of the group, member of another group, office, admin")]
    [InlineData(ProtectedField.Costs, "nur eigener Partner", "reader of A")]
    [InlineData(ProtectedField.Contract, null, "reader of A")]
    [InlineData(ProtectedField.InternalNotes, "", "reader of A")]
    [InlineData(ProtectedField.InternalNotes, "irgendetwas", "reader of A")]
    public void A_field_of_a_public_record_is_open_to_exactly_these(ProtectedField field, string? mark, string expected) =>
        Assert.Equal(expected, string.Join(", ", Viewers.Where(viewer => FieldVisibility.MaySee(viewer.Value, field, mark, "öffentlich", OfA)).Select(viewer => viewer.Key)));

    [Theory]
    [InlineData("Kooperation")]
    [InlineData("nur eigener Partner")]
    [InlineData("Arbeitsgruppe")]
    public void A_field_never_reaches_further_than_its_record(string record)
    {
        foreach (var viewer in Viewers.Values.Where(viewer => !Visibility.MaySee(viewer, record, OfA)))
        {
            Assert.All(Enum.GetValues<ProtectedField>(), field => Assert.False(FieldVisibility.MaySee(viewer, field, "öffentlich", record, OfA)));
        }
    }
}
