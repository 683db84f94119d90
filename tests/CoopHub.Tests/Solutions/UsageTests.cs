using CoopHub.Catalogue;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Solutions.Products;
using CoopHub.Solutions.Usages;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopHub.Tests.Solutions;

/// <summary>Who uses what: stated, reported, confirmed, and seen.</summary>
public abstract class UsageTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly HubSite _site;

    protected UsageTests(TestDatabase database) => _site = new HubSite(_database = database, withDemonstration: true);

    private UsageShelf Shelf => _site.Find<UsageShelf>();
    private SetUsage Set => _site.Find<SetUsage>();
    private Guid Gifhorn => Partner("landkreis-gifhorn");
    private Guid Wolfsburg => Partner("stadt-wolfsburg");
    private Viewer Coordinator => new(Guid.NewGuid(), Gifhorn, Role.Coordinator);
    private Viewer Author => new(Guid.NewGuid(), Gifhorn, Role.Author);
    private Viewer Stranger => new(Guid.NewGuid(), Wolfsburg, Role.Coordinator);
    private Viewer Reader => Viewer.ReaderOf(Wolfsburg);
    private Solution Portal => _site.Find<SolutionShelf>().For(Viewer.Guest).Find("maengelmelder")!;

    [DatabaseFact]
    public async Task The_own_partner_states_its_usage_and_everybody_in_the_cooperation_sees_it()
    {
        var before = _site.Find<ChangeLog>().Last();
        var count = Shelf.Count(Viewer.Guest, [UsageSubjects.Of(Portal)]);

        var result = State(Coordinator, new UsageFacts { State = LifeCycle.Running, Version = " 3.1 ", ContactMail = "it@gifhorn.example", Notes = "nur für uns" });

        Assert.Equal(UsageOutcome.Done, result.Outcome);
        var seen = Shelf.Find(Reader, result.Key)!;
        Assert.Equal((LifeCycle.Running, "3.1", false, null), (seen.State, seen.Version, seen.Reported, seen.Notes));
        Assert.Equal("nur für uns", Shelf.Find(Coordinator, result.Key)!.Notes);
        Assert.Null(Shelf.Find(Viewer.Guest, result.Key));
        Assert.Empty(Shelf.Of(Viewer.Guest, Portal));
        Assert.Equal(count + 1, Shelf.Count(Viewer.Guest, [UsageSubjects.Of(Portal)]));
        // On PostgreSQL a change appears when no older transaction is open any more, and others use the server, too.
        await _site.FollowAsync();
        Assert.Contains(_site.Find<ChangeLog>().ReadAfter(before, 10), change => change.Kind == SetUsage.ChangeKind && change.Key == result.Key);
        Assert.Equal("Landkreis Gifhorn", Assert.Single(Shelf.History(Reader, seen)).PartnerName);
    }

    [DatabaseFact]
    public void There_is_one_usage_for_each_partner_and_subject_and_a_stale_form_overwrites_nothing()
    {
        var first = State(Coordinator, new UsageFacts());

        Assert.Equal(UsageOutcome.Conflict, State(Coordinator, new UsageFacts { State = LifeCycle.Ended }).Outcome);
        var seen = Shelf.Find(Coordinator, first.Key)!;
        Assert.Equal(UsageOutcome.Done, State(Coordinator, new UsageFacts { State = LifeCycle.Retiring }, seen.Revision).Outcome);
        Assert.Equal(UsageOutcome.Conflict, State(Coordinator, new UsageFacts { State = LifeCycle.Ended }, seen.Revision).Outcome);
        Assert.Equal(LifeCycle.Retiring, Shelf.Find(Coordinator, first.Key)!.State);
        Assert.Equal([UsageAct.Changed, UsageAct.Stated], Shelf.History(Coordinator, seen).Select(done => done.Act));
    }

    [DatabaseFact]
    public async Task Of_two_who_state_the_same_at_once_one_is_told()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => State(Coordinator, new UsageFacts()).Outcome)));

        Assert.Equal([UsageOutcome.Done, UsageOutcome.Conflict], outcomes.Order());
        using var db = _database.Open();
        Assert.Single(db.Usages.Where(row => row.Subject == Portal.Key && row.Partner == Gifhorn));
    }

    [DatabaseFact]
    public void What_somebody_else_enters_is_reported_until_the_partner_confirms_it()
    {
        var count = Shelf.Count(Viewer.Guest, [UsageSubjects.Of(Portal)]);
        foreach (var who in new[] { Stranger, Author })
        {
            Assert.Equal(UsageOutcome.Done, State(who, new UsageFacts(), Shelf.Find(Coordinator, Portal.Key, Gifhorn)?.Revision).Outcome);
        }
        var reported = Assert.Single(Shelf.ToConfirm(Coordinator), usage => usage.Subject.Key == Portal.Key);
        Assert.True(reported.Reported);
        Assert.Equal(count, Shelf.Count(Viewer.Guest, [UsageSubjects.Of(Portal)]));
        Assert.Empty(Shelf.ToConfirm(Author));
        Assert.Equal(UsageOutcome.NotAllowed, Set.Confirm(reported.Key, Stranger).Outcome);
        Assert.Equal(UsageOutcome.NotAllowed, Set.Confirm(reported.Key, Author).Outcome);

        Assert.Equal(UsageOutcome.Done, Set.Confirm(reported.Key, Coordinator).Outcome);

        Assert.False(Shelf.Find(Reader, reported.Key)!.Reported);
        Assert.Equal(UsageOutcome.NotAllowed, State(Stranger, new UsageFacts { State = LifeCycle.Ended }, Shelf.Find(Reader, reported.Key)!.Revision).Outcome);
    }

    [DatabaseFact]
    public void What_was_reported_wrongly_goes_but_what_the_partner_has_stated_does_not()
    {
        var key = State(Stranger, new UsageFacts()).Key;
        Assert.Equal(UsageOutcome.Done, Set.Refuse(key, Coordinator).Outcome);
        Assert.Null(Shelf.Find(Coordinator, key));

        var own = State(Coordinator, new UsageFacts()).Key;
        Assert.Equal(UsageOutcome.Conflict, Set.Refuse(own, Coordinator).Outcome);
        Assert.NotNull(Shelf.Find(Coordinator, own));
    }

    [DatabaseFact]
    public void Readers_and_guests_state_nothing_and_hidden_subjects_are_not_there()
    {
        var hidden = _site.Find<SolutionShelf>().For(Viewer.ReaderOf(Gifhorn)).Find("kfz-portal-fachverfahren")!;

        Assert.Equal(UsageOutcome.NotAllowed, State(Viewer.ReaderOf(Gifhorn), new UsageFacts()).Outcome);
        Assert.Equal(UsageOutcome.NotFound, State(Viewer.Guest, new UsageFacts()).Outcome);
        Assert.Equal(UsageOutcome.NotFound, Set.Run(SubjectKind.Solution, hidden.Key, Wolfsburg, new UsageFacts(), null, Stranger).Outcome);
        Assert.NotEmpty(Shelf.Of(Coordinator, hidden));
        Assert.DoesNotContain(Shelf.OfPartner(Reader, Gifhorn), usage => usage.Subject.Key == hidden.Key);
    }

    [DatabaseFact]
    public void Faults_are_named_by_field_and_nothing_is_saved()
    {
        var result = State(Coordinator, new UsageFacts { Since = new DateOnly(2026, 1, 1), Until = new DateOnly(2025, 1, 1), ContactMail = "kein", CasesPerYear = -1, Hosting = "Keller" });

        Assert.Equal(["CasesPerYear", "ContactMail", "Hosting", "Until"], result.Complaints.Keys.Order());
        Assert.Null(Shelf.Find(Coordinator, Portal.Key, Gifhorn));
        Assert.Contains(nameof(UsageFacts.ForDistrict), Set.Run(SubjectKind.Solution, Portal.Key, Wolfsburg, new UsageFacts { ForDistrict = true }, null, Stranger).Complaints.Keys);
    }

    [DatabaseFact]
    public void A_contract_is_for_the_own_partner_alone_and_its_window_goes_out_by_consent()
    {
        var usage = Shelf.Find(Coordinator, State(Coordinator, new UsageFacts()).Key)!;
        var contracts = _site.Find<UsageContracts>();
        var contract = new ContractRow { Number = "V-1", End = new DateOnly(2027, 12, 31), NoticeMonths = 6, YearlyCost = 1234.56m, Procurement = "2027-Q1" };

        Assert.Equal(UsageOutcome.NotAllowed, contracts.Save(usage, contract, Stranger).Outcome);
        Assert.Equal(UsageOutcome.NotAllowed, contracts.Save(usage, contract, Author).Outcome);
        Assert.Equal(UsageOutcome.Done, contracts.Save(usage, contract, Coordinator).Outcome);
        Assert.Equal((1234.56m, "V-1"), (contracts.Find(Author, usage)!.YearlyCost!.Value, contracts.Find(Author, usage)!.Number));
        Assert.Null(contracts.Find(Stranger, usage));
        Assert.Null(contracts.Find(new Viewer(Guid.NewGuid(), null, Role.Office), usage));
        Assert.Null(Shelf.Find(Reader, usage.Key)!.Window);
        Assert.Equal(new DateOnly(2026, 9, 30), Shelf.Find(Author, usage.Key)!.Window!.LatestDecision());

        var stored = contracts.Find(Coordinator, usage)!;
        stored.SharesWindow = true;
        Assert.Equal(UsageOutcome.Done, contracts.Save(usage, stored, Coordinator).Outcome);
        Assert.Equal(UsageOutcome.Conflict, contracts.Save(usage, stored, Coordinator).Outcome);
        Assert.Equal(new DateOnly(2027, 12, 31), Shelf.Find(Reader, usage.Key)!.Window!.End);
    }

    [DatabaseFact]
    public void A_product_knows_its_own_users_and_those_of_the_solutions_made_of_it()
    {
        var product = _site.Find<ProductShelf>().For(Viewer.Guest).Find("finanzverfahren")!;

        var users = Shelf.Of(Reader, product);

        Assert.Equal(["Landkreis Gifhorn", "Stadt Braunschweig", "Stadt Salzgitter", "Stadt Wolfsburg"], users.Select(usage => usage.Partner.Name));
        Assert.Equal(SubjectKind.Solution, users.Single(usage => usage.Partner.Name == "Stadt Salzgitter").Subject.Kind);
        Assert.Equal(4, Shelf.Count(Viewer.Guest, _site.Find<UsageSubjects>().Around(Viewer.Guest, product)));
    }

    [DatabaseFact]
    public void The_catalogue_hears_who_uses_what_for_a_service_and_nothing_unconfirmed()
    {
        var housing = ServiceKey.From("10092")!;
        var found = _site.Find<IServiceUsages>().For(Reader, new HashSet<ServiceKey> { housing });

        Assert.Equal(3, found.Count(usage => usage.State == LifeCycle.Running && usage.Path == "/loesungen/wohngeld-online"));
        Assert.Contains(_site.Find<IServiceSolutions>().For(Reader, new HashSet<ServiceKey> { housing }), solution => solution.Path == "/loesungen/wohngeld-online");
        Assert.Empty(_site.Find<IServiceUsages>().For(Viewer.Guest, new HashSet<ServiceKey> { housing }));
        var parking = ServiceKey.From(_site.Find<SolutionShelf>().For(Reader).Find("bewohnerparkausweis")!.Services[0])!;
        Assert.DoesNotContain(_site.Find<IServiceUsages>().For(Reader, new HashSet<ServiceKey> { parking }), usage => usage.Partner == Partner("stadt-braunschweig"));
    }

    [DatabaseFact]
    public async Task A_member_is_told_what_is_kept_about_them()
    {
        var (who, stranger) = (Coordinator, Stranger);
        var key = State(who, new UsageFacts()).Key;
        using var db = _site.Find<Func<HubDb>>()();

        var own = System.Text.Json.JsonSerializer.Serialize(await new UsageMemberData().ReadAsync(db, who.Member!.Value, CancellationToken.None));
        Assert.Contains(key.ToString(), own, StringComparison.Ordinal);
        Assert.DoesNotContain(key.ToString(), System.Text.Json.JsonSerializer.Serialize(await new UsageMemberData().ReadAsync(db, stranger.Member!.Value, CancellationToken.None)), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public void The_figure_on_the_start_page_is_counted_from_the_table()
    {
        using var db = _site.Find<Func<HubDb>>()();
        var hidden = _site.Find<SolutionShelf>().Every.Where(solution => solution.Visibility != Visibility.Public).Select(solution => solution.Key).ToList();
        var expected = db.Usages.AsNoTracking().ToList().Count(row => !row.Reported && row.State.IsInUse() && !hidden.Contains(row.Subject));

        Assert.True(expected > 40);
        Assert.Equal(expected, Shelf.CountAll(Viewer.Guest));
        Assert.True(Shelf.CountAll(Coordinator) > expected);
    }

    [DatabaseFact]
    public void The_filter_for_use_without_a_tender_leaves_exactly_those_that_say_so()
    {
        var view = _site.Find<SolutionShelf>().For(Coordinator);
        var found = new List<string>();
        for (var (page, pages) = (1, 1); page <= pages; page++)
        {
            var list = view.List(new SolutionFilter { WithoutTender = "ja", Page = page }, new DateOnly(2026, 11, 25));
            found.AddRange(list.Solutions.Select(solution => solution.Slug));
            pages = list.Pages;
        }

        Assert.Equal(view.All.Where(solution => solution.WithoutTender == true).Select(solution => solution.Slug).Order(), found.Order());
        Assert.Contains(view.All, solution => solution.WithoutTender == false);
        Assert.True((Portal with { Category = SolutionCategory.OnlineService, Efa = true, ReusePath = null }).LacksReusePath);
        Assert.False(Portal.LacksReusePath);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private Guid Partner(string slug) => _site.Find<PartnerShelf>().For(Viewer.Guest).Find(slug)!.Key;

    private UsageResult State(Viewer who, UsageFacts facts, Guid? revision = null) => Set.Run(SubjectKind.Solution, Portal.Key, Gifhorn, facts, revision, who);
}

public sealed class UsageTestsOnSqlite() : UsageTests(new SqliteTestDatabase());

public sealed class UsageTestsOnPostgres() : UsageTests(new PostgresTestDatabase());
