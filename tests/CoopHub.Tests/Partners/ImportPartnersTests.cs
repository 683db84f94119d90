using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Partners;

public abstract class ImportPartnersTests : IDisposable
{
    private const string List = """
        name,typ,ags,ars,kreis_ags,samtgemeinde_ars,einwohner,stand
        Gifhorn,Landkreis,03151000,031510000000,03151,,180232,2023-11-30
        "Gifhorn, Stadt",Einheitsgemeinde (Stadt),03151009,031510009009,03151,,43117,2023-11-30
        Brome,Samtgemeinde,,031515402000,03151,,17084,2023-11-30
        "Brome, Flecken",Mitgliedsgemeinde einer Samtgemeinde (Gemeinde),03151005,031515402005,03151,031515402000,3421,2023-11-30
        """;

    private readonly TestDatabase _database;
    private readonly HubSite _site;
    private readonly TempFolder _folder = new();

    protected ImportPartnersTests(TestDatabase database) => _site = new HubSite(_database = database);

    [DatabaseFact]
    public async Task An_import_builds_the_hierarchy_of_all_and_documents_of_those_that_may_be_partners()
    {
        var import = Import(List);
        await _site.FollowAsync();

        Assert.Equal(4, import.Changes.Count(change => change.IsNew));
        var municipalities = _site.Find<MunicipalityShelf>();
        Assert.Equal(["Gifhorn, Stadt", "Brome"], municipalities.Below(Ars.From("031510000000")!).Select(one => one.Name));
        Assert.Equal("Brome, Flecken", Assert.Single(municipalities.Below(Ars.From("031515402000")!)).Name);
        Assert.Equal(["Landkreis Gifhorn", "Samtgemeinde Brome", "Stadt Gifhorn"], Documents().Select(partner => partner.Name).Order());
        var samtgemeinde = Documents().Single(partner => partner.Ars == "031515402000");
        Assert.Equal((MunicipalityKind.Association, (string?)null, 17_084, new DateOnly(2023, 11, 30), PartnerState.Interested),
            (samtgemeinde.Kind, samtgemeinde.Ags, samtgemeinde.Inhabitants, samtgemeinde.InhabitantsOn, samtgemeinde.State));
    }

    [DatabaseFact]
    public async Task Guests_see_an_imported_partner_once_it_takes_part()
    {
        Import(List);
        await _site.FollowAsync();
        Assert.Empty(_site.Find<PartnerShelf>().For(Viewer.Guest).All);

        var document = _site.Documents.GetById(Documents().Single(partner => partner.Ars == "031510000000").Key)!;
        document.SetValue(PartnerDocument.State, $"[\"{PartnerState.Active}\"]");
        _site.Documents.Save(document);
        Assert.True(_site.Documents.Publish(document, ["*"]).Success);
        await _site.FollowAsync();

        Assert.Equal("Landkreis Gifhorn", Assert.Single(_site.Find<PartnerShelf>().For(Viewer.Guest).All).Name);
    }

    [DatabaseFact]
    public async Task A_second_import_of_the_same_list_changes_nothing()
    {
        Import(List);
        await _site.FollowAsync();
        var versions = Documents().Select(partner => _site.Documents.GetById(partner.Key)!.VersionId).Order().ToList();

        var again = Import(List);

        Assert.All(again.Changes, change => Assert.True(change.IsUnchanged));
        Assert.Equal(versions, Documents().Select(partner => _site.Documents.GetById(partner.Key)!.VersionId).Order());
    }

    [DatabaseFact]
    public async Task A_newer_list_is_shown_with_old_and_new_and_reaches_the_documents()
    {
        Import(List);
        await _site.FollowAsync();
        var newer = List.Replace("17084,2023-11-30", "17300,2024-11-30", StringComparison.Ordinal);

        var import = Import(newer);
        await _site.FollowAsync();

        var change = Assert.Single(import.Changes, change => !change.IsUnchanged);
        Assert.Equal(["Einwohner: 17.084 → 17.300", "Stand: 30.11.2023 → 30.11.2024"], change.Differences);
        Assert.Equal(17_300, Documents().Single(partner => partner.Ars == "031515402000").Inhabitants);
    }

    [DatabaseFact]
    public async Task A_preview_tells_the_same_and_saves_nothing()
    {
        var preview = Import(List, dryRun: true);
        await _site.FollowAsync();

        Assert.Equal(4, preview.Changes.Count(change => change.IsNew));
        Assert.Empty(Documents());
        Assert.Equal(4, Import(List).Changes.Count(change => change.IsNew));
    }

    [DatabaseFact]
    public async Task Nothing_is_imported_while_one_row_is_bad()
    {
        var import = Import(List + "\nKaputt,Landkreis,03999,0399,,,,\n");
        await _site.FollowAsync();

        Assert.All(import.BadRows, row => Assert.Equal(6, row.Line));
        Assert.Empty(Documents());
        Assert.Empty(_site.Find<MunicipalityShelf>().All);
    }

    [DatabaseFact]
    public void A_Kommune_whose_superior_is_unknown_is_bad()
    {
        var lines = List.Split('\n');

        var import = Import(string.Join('\n', lines.Where(line => !line.StartsWith("Brome,", StringComparison.Ordinal))));

        var bad = Assert.Single(import.BadRows);
        Assert.Equal(4, bad.Line);
        Assert.StartsWith("„Brome, Flecken“ gehört zu 031515402000", bad.Reason, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task The_document_of_a_partner_that_is_there_already_keeps_its_texts_and_gets_the_figures()
    {
        var home = _site.Documents.GetRootContent().Single();
        var list = _site.Documents.GetPagedChildren(home.Id, 0, 10, out _, null, null, null).Single(child => child.ContentType.Alias == PartnerDocument.ListAlias);
        var own = _site.Documents.Create("Kreis Gifhorn", list, PartnerDocument.Alias);
        own.SetValue(PartnerDocument.Ars, "031510000000");
        own.SetValue(PartnerDocument.State, $"[\"{PartnerState.Active}\"]");
        own.SetValue(PartnerDocument.Kind, $"[\"{MunicipalityKind.District}\"]");
        own.SetValue(PartnerDocument.Visibility, "[\"öffentlich\"]");
        _site.Documents.Save(own);
        Assert.True(_site.Documents.Publish(own, ["*"]).Success);

        Import(List);
        await _site.FollowAsync();

        var shown = Assert.Single(_site.Find<PartnerShelf>().For(Viewer.Guest).All);
        Assert.Equal(("Kreis Gifhorn", 180_232, "03151000"), (shown.Name, shown.Inhabitants, shown.Ags));
    }

    [SharedDatabaseFact("data/kommunen_seeds_20231130.csv")]
    public async Task The_list_of_the_region_is_taken_over_as_a_whole()
    {
        var import = _site.Find<ImportPartners>().Run(SharedData.Find("data/kommunen_seeds_20231130.csv")!, dryRun: false);
        await _site.FollowAsync();

        Assert.Empty(import.BadRows);
        Assert.Equal(160, import.Changes.Count);
        Assert.Equal(13, _site.Find<MunicipalityShelf>().Below(Ars.From("033605407000")!).Count());
        Assert.Equal(63, Documents().Count);
    }

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private PartnerImport Import(string list, bool dryRun = false) =>
        _site.Find<ImportPartners>().Run(Path.Combine(_folder.With("liste.csv", list).Path, "liste.csv"), dryRun);

    private List<Partner> Documents() =>
        [.. new PublishedRecords<Partner>(_site.Find<PublishedSite>(), [PartnerDocument.Alias], PartnerDocument.Read).Read()];
}

public sealed class ImportPartnersTestsOnSqlite() : ImportPartnersTests(new SqliteTestDatabase());

public sealed class ImportPartnersTestsOnPostgres() : ImportPartnersTests(new PostgresTestDatabase());
