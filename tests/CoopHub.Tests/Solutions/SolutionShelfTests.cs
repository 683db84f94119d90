using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using Xunit;

namespace CoopHub.Tests.Solutions;

public sealed class SolutionShelfTests
{
    private static readonly Guid CityA = new("a0000000-0000-0000-0000-000000000001");
    private static readonly Guid CityB = new("b0000000-0000-0000-0000-000000000001");
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Viewer ReaderOfA = Viewer.ReaderOf(CityA);
    private static readonly Viewer ReaderOfB = Viewer.ReaderOf(CityB);
    private static readonly Viewer Office = new(Guid.NewGuid(), null, Role.Office);

    private readonly PartnerShelf _partners = new();
    private readonly SolutionShelf _shelf;

    public SolutionShelfTests()
    {
        _partners.Replace(
        [
            new Partner("stadt-a", "Stadt A") { Key = CityA, Visibility = Visibility.Cooperation },
            new Partner("stadt-b", "Stadt B") { Key = CityB, Visibility = Visibility.Public, State = PartnerState.Joining },
        ]);
        var vendors = new VendorShelf(NoDatabase);
        _shelf = new SolutionShelf(_partners, new ProductShelf(vendors, NoDatabase), vendors);
        _shelf.Replace([Of("offen", Visibility.Public), Of("geteilt", Visibility.Cooperation), Of("ohne-angabe", null), Of("eigen", Visibility.OwnPartner)]);
    }

    [Fact]
    public void Everybody_gets_the_solutions_that_are_open_to_them()
    {
        Assert.Equal(["offen"], Seen(Viewer.Guest));
        Assert.Equal(["geteilt", "offen", "ohne-angabe"], Seen(ReaderOfB));
        Assert.Equal(["geteilt", "offen", "ohne-angabe"], Seen(Viewer.OtherPartner));
        Assert.Equal(["eigen", "geteilt", "offen", "ohne-angabe"], Seen(ReaderOfA));
        Assert.Equal(["geteilt", "offen", "ohne-angabe"], Seen(Office));
    }

    [Fact]
    public void Lists_counts_and_neighbours_come_from_the_same_view()
    {
        var all = Seen(ReaderOfA).Select(slug => _shelf.For(ReaderOfA).Find(slug)!.Key).ToList();
        _shelf.Replace(_shelf.For(ReaderOfA).All.Select(one => one with { RelatedKeys = all, BasedOnKeys = all, InterfaceKeys = all }).ToList());
        foreach (var (viewer, count) in new[] { (Viewer.Guest, 1), (ReaderOfB, 3), (ReaderOfA, 4) })
        {
            var view = _shelf.For(viewer);
            var list = view.List(new SolutionFilter(), Today);
            var open = view.Find("offen")!;

            Assert.Equal(count, list.Total);
            Assert.Equal(count, list.Facets["status"].Sum(value => value.Count));
            Assert.Equal((count, count, count), (view.Related(open).Count, view.BasedOn(open).Count, view.Interfaces(open).Count));
        }
        Assert.Null(_shelf.For(Viewer.Guest).Find("eigen"));
    }

    [Fact]
    public void An_owner_is_named_to_those_alone_who_may_see_the_partner()
    {
        Assert.Null(_shelf.For(Viewer.Guest).Find("offen")!.OwnerName);
        Assert.Empty(_shelf.For(Viewer.Guest).List(new SolutionFilter(), Today).Facets["partner"]);
        Assert.Equal("Stadt A", _shelf.For(ReaderOfB).Find("offen")!.OwnerName);
    }

    [Fact]
    public void A_partner_that_is_still_joining_is_shown_to_its_own_people_and_the_office()
    {
        Assert.Empty(_partners.For(Viewer.Guest).All);
        Assert.Equal(["Stadt A"], _partners.For(ReaderOfA).All.Select(partner => partner.Name));
        Assert.Equal(["Stadt A", "Stadt B"], _partners.For(ReaderOfB).All.Select(partner => partner.Name));
        Assert.Equal(["Stadt A", "Stadt B"], _partners.For(Office).All.Select(partner => partner.Name));
    }

    [Fact]
    public void Viewers_with_the_same_rights_share_one_view_and_a_change_brings_a_new_one()
    {
        var (one, other) = (new Viewer(Guid.NewGuid(), CityA, Role.Author), new Viewer(Guid.NewGuid(), CityA, Role.Coordinator));

        Assert.Same(_shelf.For(one), _shelf.For(other));
        Assert.NotSame(_shelf.For(one), _shelf.For(ReaderOfB));

        var (guests, members) = (_shelf.For(Viewer.Guest), _shelf.For(one));
        _shelf.Replace([Of("neu", Visibility.Public)]);
        Assert.NotSame(guests, _shelf.For(Viewer.Guest));
        Assert.NotSame(members, _shelf.For(one));
    }

    [Theory]
    //          costs marked as         Guest, B, A
    [InlineData(null, 0, 2, 3)]
    [InlineData(Visibility.OwnPartner, 0, 1, 3)]
    [InlineData(Visibility.Public, 1, 2, 3)]
    public void A_protected_fact_reaches_exactly_those_it_is_meant_for(string? mark, int guest, int other, int own)
    {
        var one = Of("offen", Visibility.Public) with
        {
            Closed = [new(ProtectedField.Costs, "Kosten", "1", mark), new(ProtectedField.ProtectionNeed, "Schutzbedarf", "hoch", null), new(ProtectedField.InternalNotes, "Notizen", "n", null)],
        };

        Assert.Equal((guest, other, own), (one.ClosedFacts(Viewer.Guest).Count, one.ClosedFacts(ReaderOfB).Count, one.ClosedFacts(ReaderOfA).Count));
        Assert.Equal(own, (one with { Visibility = Visibility.OwnPartner }).ClosedFacts(ReaderOfA).Count);
        Assert.Empty((one with { Visibility = Visibility.OwnPartner }).ClosedFacts(ReaderOfB));
    }

    [Theory]
    [InlineData("2026-11-26", null, "in Betrieb", Freshness.Fresh)]
    [InlineData("2026-11-25", null, "in Betrieb", Freshness.Due)]
    [InlineData("2026-05-26", null, "in Betrieb", Freshness.Due)]
    [InlineData("2026-05-25", null, "in Betrieb", Freshness.Unconfirmed)]
    [InlineData("2026-08-25", 3, "in Betrieb", Freshness.Unconfirmed)]
    [InlineData("2026-05-25", 12, "in Betrieb", Freshness.Due)]
    [InlineData("2020-01-01", null, "eingestellt", Freshness.Fresh)]
    public void A_solution_is_asked_for_when_due_and_counts_as_unconfirmed_after_two_misses(string due, int? months, string status, Freshness expected)
    {
        var one = Of("offen", Visibility.Public) with { NextConfirmation = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), ConfirmationMonths = months, Status = status };

        Assert.Equal(expected, one.FreshnessOn(Today));
    }

    [Fact]
    public void What_is_not_confirmed_stands_below_the_rest_in_the_usual_order_and_stays_published()
    {
        _shelf.Replace([Of("alt", Visibility.Public) with { PublishedAt = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), NextConfirmation = new DateOnly(2025, 1, 1) },
            Of("frisch", Visibility.Public) with { PublishedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), NextConfirmation = new DateOnly(2027, 1, 1) }]);
        var view = _shelf.For(Viewer.Guest);

        Assert.Equal(["frisch", "alt"], view.List(new SolutionFilter(), Today).Solutions.Select(one => one.Slug));
        Assert.Equal(["alt", "frisch"], view.List(new SolutionFilter { Order = "titel" }, Today).Solutions.Select(one => one.Slug));
    }

    private string[] Seen(Viewer viewer) => [.. _shelf.For(viewer).All.Select(one => one.Slug).Order()];

    private static Solution Of(string slug, string? visibility) => new(slug, slug) { Key = Guid.NewGuid(), Visibility = visibility, OwnerKey = CityA, Status = "in Betrieb" };

    // Shelves that stay empty ask nothing.
    private static HubDb NoDatabase() => throw new InvalidOperationException();
}
