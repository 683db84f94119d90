using System.Text.RegularExpressions;
using CoopHub.Cms.Published;
using CoopHub.Demonstration;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Pages;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Demonstration;

/// <summary>The demonstration as guests see it, through the real schema files and the rooms' own reading of documents.</summary>
public abstract partial class DemonstrationTests(IHoldsSite holder)
{
    private HubSite Site => holder.Site;
    private SolutionView Solutions => Site.Find<SolutionShelf>().For(Viewer.Guest);
    private RecordList<Partner> Partners => Site.Find<PartnerShelf>().For(Viewer.Guest);

    [DatabaseFact]
    public void A_guest_finds_at_least_28_solutions_over_all_four_Rubriken()
    {
        Assert.True(Solutions.All.Count >= 28, $"There are {Solutions.All.Count}.");
        Assert.Equal(SolutionCategory.All.Order(), Solutions.All.Select(one => one.Category).Distinct().Order());
    }

    [DatabaseFact]
    public void Four_partners_run_them_and_every_solution_names_its_own()
    {
        Assert.Equal(["Landkreis Gifhorn", "Stadt Braunschweig", "Stadt Salzgitter", "Stadt Wolfsburg"], Partners.All.Select(partner => partner.Name));
        Assert.All(Solutions.All, one => Assert.Equal(one.OwnerName, Partners.Find(one.OwnerSlug!)!.Name));
    }

    [DatabaseFact]
    public void Some_solutions_are_for_partners_only_and_leave_no_trace()
    {
        var everything = Site.Find<IContentTypeService>().Get(SolutionDocument.Alias)!;
        var hidden = Site.Find<PublishedSite>().All
            .Where(document => document.ContentType.Alias == everything.Alias && document.Text(SolutionDocument.Visibility) != Visibility.Public).ToList();

        Assert.NotEmpty(hidden);
        Assert.All(hidden, document => Assert.DoesNotContain(Solutions.All, one => one.Key == document.Key));
        Assert.All(Solutions.All.SelectMany(one => Solutions.Related(one)), related => Assert.Equal(Visibility.Public, related.Visibility));
        Assert.Contains(Solutions.All, one => one.RelatedKeys.Count > Solutions.Related(one).Count);
    }

    [DatabaseFact]
    public void A_solution_carries_what_was_written_of_it()
    {
        var one = Solutions.Find("bauantrag-digital")!;

        Assert.Equal("Digitaler Bauantrag mit Beteiligung der Fachstellen", one.Title);
        Assert.Equal("Stadt Wolfsburg", one.OwnerName);
        Assert.Equal("Bauen & Wohnen", one.Themenfeld);
        Assert.Equal(["10519 Bauvorbescheid und Baugenehmigung"], one.Services);
        Assert.Equal(["Bauantrag", "Bauaufsicht", "Beteiligung", "EfA"], one.Tags);
        Assert.Equal(new DateOnly(2026, 10, 8), one.ConfirmedOn);
        Assert.Equal(new DateOnly(2027, 4, 8), one.NextConfirmation);
        Assert.Equal(new DateOnly(2024, 1, 15), one.Since);
        Assert.True(one.Efa);
        Assert.Equal("xbau-bauaufsicht", Assert.Single(Solutions.Interfaces(one)).Slug);
        Assert.Equal(["geoportal-gis", "eakte-dms"], Solutions.Related(one).Select(related => related.Slug));
        Assert.Equal(("3 Online-Leistung", "substantiell", false), (one.OnlineService!.Maturity, one.OnlineService.IdentificationLevel, one.OnlineService.Payment));
        Assert.Null(one.BasicService);
        Assert.Null(one.Interface);
        Assert.Equal(("ja", "teilweise", "nein"), (one.Protection.PersonalData, one.Protection.Accessibility, one.Protection.Ai));
        Assert.Contains("<table>", one.BodyHtml, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void The_facts_of_a_Schnittstelle_a_Basisdienst_and_links_are_read()
    {
        var xbau = Solutions.Find("xbau-bauaufsicht")!;
        var geo = Solutions.Find("geoportal-gis")!;

        Assert.Equal(("Digitale Baugenehmigung", "Fachverfahren der Bauaufsicht", "XBau"), (xbau.Interface!.FromSystem, xbau.Interface.ToSystem, xbau.Interface.Standard));
        Assert.Equal("Bezahlen", Solutions.Find("bezahldienst")!.BasicService!.Function);
        Assert.Equal("https://salzgitter.example/geoportal", Assert.Single(geo.Links).Url);
        Assert.Equal("Anleitung und Datenmodell", Assert.Single(geo.ReuseLinks).Name);
    }

    [DatabaseFact]
    public void News_come_newest_first_and_name_the_partners_they_are_about()
    {
        var news = Site.Find<NewsShelf>().For(Viewer.Guest).All;

        Assert.True(news.Count >= 6);
        Assert.Equal("treffen-november-2026", news[0].Slug);
        Assert.Equal(4, Partners.Known(news[0].PartnerKeys).Count);
    }

    [DatabaseFact]
    public void Start_page_and_pages_of_text_have_their_addresses()
    {
        var pages = Site.Find<PageShelf>();

        Assert.Equal("CoopHub", pages.Start!.Title);
        Assert.Equal(["barrierefreiheit", "datenschutz", "impressum"], pages.All.Where(page => page.IsLegal).Select(page => page.Slug).Order());
        Assert.False(pages.Find("ueber-coophub")!.IsLegal);
    }

    [DatabaseFact]
    public void Every_link_inside_the_site_leads_somewhere_a_guest_may_go()
    {
        string[] known = ["/", "/loesungen", "/partner", "/aktuelles",
            .. Solutions.All.Select(one => one.Path), .. Partners.All.Select(one => one.Path),
            .. Site.Find<NewsShelf>().For(Viewer.Guest).All.Select(one => one.Path), .. Site.Find<PageShelf>().All.Select(one => one.Path)];
        string[] texts = [.. Solutions.All.Select(one => one.BodyHtml), .. Partners.All.Select(one => one.BodyHtml),
            .. Site.Find<NewsShelf>().For(Viewer.Guest).All.Select(one => one.BodyHtml), .. Site.Find<PageShelf>().All.Select(one => one.BodyHtml), Site.Find<PageShelf>().Start!.BodyHtml];

        var links = texts.SelectMany(text => InternalLink().Matches(text)).Select(link => link.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Except(known));
    }

    [DatabaseFact]
    public void Solutions_and_news_are_as_long_as_real_ones()
    {
        foreach (var file in DemonstrationFile.ReadAll().Where(file => file.Folder is "solutions" or "news"))
        {
            var words = file.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.True(words is >= 300 and <= 900, $"{file.Path} has {words} words.");
        }
    }

    [DatabaseFact]
    public void A_site_with_documents_is_left_alone() => Assert.False(Site.Find<FirstContent>().Run(withDemonstration: true));

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex InternalLink();
}

public sealed class DemonstrationTestsOnSqlite(DemonstrationSite<SqliteTestDatabase> site) : DemonstrationTests(site), IClassFixture<DemonstrationSite<SqliteTestDatabase>>;

public sealed class DemonstrationTestsOnPostgres(DemonstrationSite<PostgresTestDatabase> site) : DemonstrationTests(site), IClassFixture<DemonstrationSite<PostgresTestDatabase>>;
