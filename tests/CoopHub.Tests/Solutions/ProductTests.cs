using CoopHub.Catalogue;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Usages;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using Xunit;

namespace CoopHub.Tests.Solutions;

/// <summary>Products and vendors: added while writing, found by every name, and merged when they are there twice.</summary>
public abstract class ProductTests : IDisposable
{
    private static readonly Viewer Office = new(Guid.NewGuid(), null, Role.Office);
    private readonly TestDatabase _database;
    private readonly HubSite _site;

    protected ProductTests(TestDatabase database) => _site = new HubSite(_database = database, withDemonstration: true);

    private RecordView<Product> Products => _site.Find<ProductShelf>().For(Viewer.Guest);
    private Guid Wolfsburg => _site.Find<PartnerShelf>().For(Viewer.Guest).Find("stadt-wolfsburg")!.Key;
    private Viewer Author => new(Guid.NewGuid(), Wolfsburg, Role.Author);

    [DatabaseFact]
    public async Task An_author_adds_a_product_with_its_vendor_and_it_is_there_for_all()
    {
        var result = _site.Find<AddProduct>().Run(new NewProduct("ePayBL", "Basiskomponente", NewVendor: "Entwicklergemeinschaft", Website: "https://epaybl.example"), Author);

        Assert.Null(result.Complaint);
        await _site.FollowAsync();
        Assert.Equal(("ePayBL", "Entwicklergemeinschaft", "/produkte/epaybl"), (Products.Find(result.Key)!.Name, Products.Find(result.Key)!.VendorName, Products.Find(result.Key)!.Path));
    }

    [DatabaseFact]
    public async Task What_is_there_under_another_name_is_not_added_again_and_what_is_wrong_leaves_nothing_behind()
    {
        var add = _site.Find<AddProduct>();
        var count = Products.All.Count;

        Assert.Equal(Products.Find("dokumentenmanagement")!.Key, add.Run(new NewProduct(" eakte ", "Basiskomponente"), Author).Key);
        Assert.Equal(ProductDocument.Kind, add.Run(new NewProduct("Ohne Art", "", NewVendor: "Auch neu"), Author).Field);
        Assert.NotNull(add.Run(new NewProduct("", "Fachverfahren"), Author).Complaint);
        Assert.NotNull(add.Run(new NewProduct("Von einem Leser", "Fachverfahren"), Viewer.ReaderOf(Wolfsburg)).Complaint);
        await _site.FollowAsync();
        Assert.Equal(count, Products.All.Count);
        Assert.DoesNotContain(_site.Find<VendorShelf>().For(Viewer.Guest).All, vendor => vendor.Name == "Auch neu");
    }

    [DatabaseFact]
    public async Task Merging_leads_the_address_the_solutions_and_the_usages_to_the_one_that_stays()
    {
        var (twice, stays) = (Products.Find("gewerbeverfahren")!, Products.Find("finanzverfahren")!);
        var usages = _site.Find<UsageShelf>();
        var (users, both) = (usages.Of(Author, stays).Count, usages.Of(Author, twice).Select(usage => (usage.Partner.Key, usage.Subject.Kind)).ToList());

        Assert.Equal(WritingOutcome.Done, _site.Find<MergeRecord>().Run(twice.Key, stays.Key, Office));
        await _site.FollowAsync();

        Assert.Null(Products.Find("gewerbeverfahren"));
        Assert.Equal(stays.Key, Products.Find(twice.Key)!.Key);
        var solution = _site.Find<SolutionShelf>().For(Viewer.Guest).Find("gewerbewesen")!;
        Assert.Equal((stays.Key, stays.Name), (solution.ProductKey, solution.Product));
        // The partner that had stated both products keeps one usage; every other comes along.
        var lost = both.Count(one => one.Kind == SubjectKind.Product && usages.OfPartner(Author, one.Key).Any(usage => usage.Subject.Key == stays.Key));
        Assert.Equal(LifeCycle.Running, usages.OfPartner(Author, Wolfsburg).Single(usage => usage.Subject.Key == stays.Key).State);
        Assert.True(lost > 0);
        Assert.Equal(users + both.Count - 1, usages.Of(Author, Products.Find(stays.Key)!).Count);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class ProductTestsOnSqlite() : ProductTests(new SqliteTestDatabase());

public sealed class ProductTestsOnPostgres() : ProductTests(new PostgresTestDatabase());
