using CoopHub.Catalogue;
using CoopHub.Cms.Data;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Solutions;
using CoopHub.Solutions.Reuse;
using CoopHub.Solutions.Usages;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoopHub.Tests.Solutions;

/// <summary>From "Wir wollen das auch" to the usage, or to the reason why not.</summary>
public abstract class ReuseTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly HubSite _site;

    protected ReuseTests(TestDatabase database) => _site = new HubSite(_database = database, withDemonstration: true);

    private ReuseShelf Shelf => _site.Find<ReuseShelf>();
    private Guid Asking => Partner("stadt-wolfsburg");
    private Guid Running => Partner("stadt-salzgitter");
    private Solution Wanted => _site.Find<SolutionShelf>().For(Viewer.Guest).Find("maengelmelder")!;
    private Viewer Reader => new(Guid.NewGuid(), Asking, Role.Reader);
    private Viewer Coordinator => new(Guid.NewGuid(), Asking, Role.Coordinator);
    private Viewer Author => new(Guid.NewGuid(), Running, Role.Author);
    private Viewer Stranger => new(Guid.NewGuid(), Partner("landkreis-gifhorn"), Role.Coordinator);
    private int Count => _site.Find<UsageShelf>().Count(Viewer.Guest, [UsageSubjects.Of(Wanted)]);

    [DatabaseFact]
    public void Taken_over_raises_the_counter_by_one_once()
    {
        var (before, key) = (Count, Ask(Reader));
        Assert.Contains(Shelf.Waiting(Author), request => request.Row.Key == key);
        Assert.Equal(ReuseOutcome.NotAllowed, Take(key, ReuseState.TalkArranged, Coordinator));
        Assert.Equal(ReuseOutcome.Invalid, Take(key, ReuseState.TalkArranged, Author));
        Assert.Equal(ReuseOutcome.Done, Take(key, ReuseState.TalkArranged, Author, on: new DateOnly(2026, 12, 1)));
        Assert.Equal(ReuseOutcome.NotAllowed, Take(key, ReuseState.Adopted, Author));
        Assert.Equal(ReuseOutcome.Done, Take(key, ReuseState.InReview, Coordinator));
        Assert.Equal(before, Count);
        var stale = Shelf.Find(Coordinator, key)!.Row.Revision;

        Assert.Equal(ReuseOutcome.Done, Take(key, ReuseState.Adopted, Coordinator));

        Assert.Equal(before + 1, Count);
        Assert.Equal(ReuseOutcome.Conflict, _site.Find<AnswerReuse>().Run(key, new ReuseStep(ReuseState.Adopted, null), stale, Coordinator).Outcome);
        Assert.Equal(ReuseOutcome.NotAllowed, Take(key, ReuseState.Adopted, Coordinator));
        Assert.Equal(before + 1, Count);
        var usage = _site.Find<UsageShelf>().Find(Reader, Shelf.Find(Reader, key)!.Row.Usage!.Value)!;
        Assert.Equal((LifeCycle.Introducing, Asking, false), (usage.State, usage.StatedFor, usage.Reported));
        Assert.Equal([ReuseState.Asked, ReuseState.TalkArranged, ReuseState.InReview, ReuseState.Adopted], Shelf.History(Reader, Shelf.Find(Reader, key)!).Select(step => step.State));

        // The same wish once more changes nothing about a usage that is there.
        var again = Ask(Reader);
        Take(again, ReuseState.TalkArranged, Author, on: new DateOnly(2026, 12, 1));
        Assert.Equal(ReuseOutcome.Done, Take(again, ReuseState.Adopted, Coordinator));
        Assert.Equal((before + 1, usage.Key), (Count, Shelf.Find(Reader, again)!.Row.Usage));
    }

    [DatabaseFact]
    public void What_a_reader_takes_over_counts_when_the_coordination_confirms_it()
    {
        var (before, key) = (Count, Ask(Reader));
        Take(key, ReuseState.TalkArranged, Author, on: new DateOnly(2026, 12, 1));
        Assert.Equal(ReuseOutcome.Done, Take(key, ReuseState.Adopted, Reader));

        Assert.Equal(before, Count);
        Assert.Equal(UsageOutcome.Done, _site.Find<SetUsage>().Confirm(Shelf.Find(Reader, key)!.Row.Usage!.Value, Coordinator).Outcome);
        Assert.Equal(before + 1, Count);
    }

    [DatabaseFact]
    public void Only_the_two_partners_see_a_request_and_there_is_one_open_at_a_time()
    {
        var key = Ask(Reader);

        Assert.Equal(new ReuseResult(ReuseOutcome.AlreadyOpen, key), _site.Find<AskForReuse>().Run(Wanted.Key, "noch einmal", null, Coordinator));
        Assert.NotNull(Shelf.Find(Author, key));
        Assert.Null(Shelf.Find(Stranger, key));
        Assert.Null(Shelf.Find(new Viewer(Guid.NewGuid(), null, Role.Office), key));
        Assert.Equal(ReuseOutcome.NotFound, _site.Find<AnswerReuse>().Run(key, new ReuseStep(ReuseState.Withdrawn, null), Shelf.Find(Reader, key)!.Row.Revision, Stranger).Outcome);
        Assert.Equal(ReuseOutcome.NotAllowed, _site.Find<AskForReuse>().Run(Wanted.Key, "für uns", null, Author).Outcome);
        Assert.Equal(ReuseOutcome.NotAllowed, _site.Find<AskForReuse>().Run(Wanted.Key, "für uns", null, Viewer.Guest).Outcome);
        Assert.Equal(ReuseOutcome.Invalid, _site.Find<AskForReuse>().Run(Wanted.Key, " ", null, Stranger).Outcome);
    }

    [DatabaseFact]
    public void Reasons_are_reported_to_all_without_saying_by_whom()
    {
        var key = Ask(Reader);
        Assert.Equal(ReuseOutcome.Invalid, Take(key, ReuseState.NotAdopted, Author));
        Assert.Equal(ReuseOutcome.Done, _site.Find<AnswerReuse>().Run(key, new ReuseStep(ReuseState.NotAdopted, "Die Haftung ist ungeklärt.") { Obstacle = ReuseObstacle.Law }, Shelf.Find(Author, key)!.Row.Revision, Author).Outcome);

        var refusal = Assert.Single(Shelf.Refusals(Stranger));
        Assert.Equal((ReuseObstacle.Law, "Die Haftung ist ungeklärt.", "maengelmelder"), (refusal.Obstacle, refusal.Reason, refusal.Solution.Slug));
        Assert.Empty(Shelf.Refusals(Viewer.Guest));
        Assert.DoesNotContain(Shelf.Waiting(Author), request => request.Row.Key == key);
    }

    [DatabaseFact]
    public async Task After_ten_working_days_without_a_word_deputy_and_coordination_are_told_once()
    {
        var coordinator = new MemberRow { Name = "Koordination", Mail = "koordination@salzgitter.example", MailKey = "KOORDINATION@SALZGITTER.EXAMPLE", Partner = Running, Role = Role.Coordinator, State = MemberState.Active, Created = DateTime.UtcNow };
        using (var db = _site.Find<Func<HubDb>>()())
        {
            db.BeginWriting();
            db.ReuseRequests.ExecuteDelete();
            db.Add(coordinator);
            db.SaveChanges();
            db.Database.CommitTransaction();
        }
        var key = Ask(Reader);
        var deadline = Shelf.Find(Reader, key)!.Row.Deadline;
        var clock = new StoppedClock(new DateTimeOffset(deadline, new TimeOnly(20, 0), TimeSpan.Zero));
        var tray = new KeptTray();
        var work = new ReuseReminders(_site.Find<Func<HubDb>>(), _site.Find<SolutionShelf>(), _site.Find<PartnerShelf>(), tray, clock, NullLogger<ReuseReminders>.Instance);

        await work.RunAsync(CancellationToken.None);
        await work.RunAsync(CancellationToken.None);
        Assert.Equal([Wanted.ContactMail], tray.Mails.Select(mail => mail.To));
        Assert.False(Shelf.Find(Author, key)!.IsOverdueOn(deadline));

        clock.Advance(TimeSpan.FromDays(1));
        await work.RunAsync(CancellationToken.None);
        await work.RunAsync(CancellationToken.None);
        Assert.Equal(new[] { Wanted.DeputyMail, "koordination@salzgitter.example" }.Order(), tray.Mails.Skip(1).Select(mail => mail.To).Order());
        Assert.True(Shelf.Waiting(new Viewer(coordinator.Id, Running, Role.Coordinator)).Single().IsOverdueOn(deadline.AddDays(1)));
    }

    [DatabaseFact]
    public void A_report_shows_date_and_version_and_keeps_from_guests_what_is_internal()
    {
        var shelf = _site.Find<UsageShelf>();
        var usage = shelf.Find(Coordinator, _site.Find<SetUsage>().Run(SubjectKind.Solution, Wanted.Key, Asking, new UsageFacts { Version = "2" }, null, Coordinator).Key)!;
        var reports = _site.Find<AdoptionReports>();
        AdoptionReportRow Written(string visibility) => new() { Changed = "anders", Vendor = "langsam", Version = "2", ActualDays = 12.5m, Visibility = visibility, Revision = reports.Find(Coordinator, usage)?.Row.Revision ?? Guid.Empty };

        Assert.Equal(UsageOutcome.NotAllowed, reports.Save(usage, Written(Visibility.Public), Author));
        Assert.Equal(UsageOutcome.Invalid, reports.Save(usage, new AdoptionReportRow(), Coordinator));
        Assert.Equal(UsageOutcome.Done, reports.Save(usage, Written(Visibility.Cooperation), Coordinator));
        Assert.Empty(reports.About(Viewer.Guest, [Wanted.Key]));
        Assert.Equal(UsageOutcome.Done, reports.Save(usage, Written(Visibility.Public), Coordinator));

        var (guest, member) = (Assert.Single(reports.About(Viewer.Guest, [Wanted.Key])), Assert.Single(reports.About(Stranger, [Wanted.Key])));
        Assert.Equal(("anders", null, "2"), (guest.Row.Changed, guest.Row.Vendor, guest.Row.Version));
        Assert.Equal(("langsam", "Stadt Wolfsburg", 12.5m), (member.Row.Vendor, member.PartnerName, member.Row.ActualDays!.Value));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private Guid Partner(string slug) => _site.Find<PartnerShelf>().For(Viewer.Guest).Find(slug)!.Key;

    private Guid Ask(Viewer who)
    {
        var result = _site.Find<AskForReuse>().Run(Wanted.Key, "Für unsere Straßen.", null, who);
        Assert.Equal(ReuseOutcome.Done, result.Outcome);
        return result.Key;
    }

    private ReuseOutcome Take(Guid key, ReuseState step, Viewer who, DateOnly? on = null) =>
        _site.Find<AnswerReuse>().Run(key, new ReuseStep(step, null) { TalkOn = on }, Shelf.Find(who, key)!.Row.Revision, who).Outcome;

    private sealed class KeptTray : IMailTray
    {
        public List<OutgoingMail> Mails { get; } = [];

        public bool Delivers => true;

        public Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Mails.Add(mail);
            return Task.CompletedTask;
        }
    }
}

public sealed class ReuseTestsOnSqlite() : ReuseTests(new SqliteTestDatabase());

public sealed class ReuseTestsOnPostgres() : ReuseTests(new PostgresTestDatabase());
