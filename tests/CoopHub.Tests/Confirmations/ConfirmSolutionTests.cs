using CoopHub.Cms.Changes;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Confirmations;
using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Confirmations;

public abstract class ConfirmSolutionTests : IDisposable
{
    private static readonly DateOnly Today = new(2027, 11, 25);
    private readonly TestDatabase _database;
    private readonly HubSite _site;

    protected ConfirmSolutionTests(TestDatabase database) => _site = new HubSite(_database = database, withDemonstration: true);

    private Solution Solution => _site.Find<SolutionShelf>().For(Viewer.ReaderOf(Owner)).Find("bauantrag-digital")!;
    private Guid Owner => _site.Find<PartnerShelf>().For(Viewer.Guest).Find("stadt-wolfsburg")!.Key;
    private Guid OtherPartner => _site.Find<PartnerShelf>().For(Viewer.Guest).Find("stadt-salzgitter")!.Key;
    private Confirmer Author => new(new Viewer(Guid.NewGuid(), Owner, Role.Author), null);
    private Confirmer Holder => new(Viewer.ReaderOf(Owner), new ConfirmationLink(Owner, Guid.NewGuid(), [Solution.Key]));

    [DatabaseFact]
    public async Task Still_true_holds_until_the_next_time_and_is_noted_with_its_author()
    {
        var before = _site.Find<ChangeLog>().Last();
        Assert.Contains(Solution, Due(Author));

        Assert.Equal(ConfirmationOutcome.Confirmed, await AnswerAsync(Author));
        await _site.FollowAsync();

        Assert.Equal((Today, Today.AddMonths(6), "in Betrieb"), (Solution.ConfirmedOn, Solution.NextConfirmation, Solution.Status));
        Assert.DoesNotContain(Due(Author), one => one.Slug == Solution.Slug);
        Assert.Contains(_site.Find<ChangeLog>().ReadAfter(before, 10), change => change.Key == Solution.Key);
        var noted = await _site.Find<IAuditService>().GetItemsByKeyAsync(Solution.Key, UmbracoObjectTypes.Document, 0, 10, auditTypeFilter: [AuditType.Custom]);
        Assert.StartsWith("Bestätigt: ", Assert.Single(noted.Items).Comment, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task What_is_gone_is_marked_as_such_stays_published_and_is_not_asked_for_again()
    {
        Assert.Equal(ConfirmationOutcome.Confirmed, await AnswerAsync(Holder, ConfirmationAnswer.Gone));
        await _site.FollowAsync();

        Assert.Equal(SolutionStatus.Retired, Solution.Status);
        Assert.Null(Solution.DueOn());
    }

    [DatabaseFact]
    public async Task Only_who_may_confirm_gets_an_answer_and_a_link_reaches_its_own_entries_alone()
    {
        Confirmer[] refused =
        [
            new(Viewer.Guest, null), new(new Viewer(Guid.NewGuid(), Owner, Role.Reader), null), new(new Viewer(Guid.NewGuid(), OtherPartner, Role.Coordinator), null),
            new(new Viewer(Guid.NewGuid(), null, Role.Office), null),
            new(Viewer.ReaderOf(Owner), new ConfirmationLink(Owner, Guid.NewGuid(), [Guid.NewGuid()])),
            // The solution has another owner than the link speaks for.
            new(Viewer.ReaderOf(OtherPartner), new ConfirmationLink(OtherPartner, Guid.NewGuid(), [Solution.Key])),
        ];
        foreach (var who in refused)
        {
            Assert.Equal(ConfirmationOutcome.NotFound, await AnswerAsync(who));
            Assert.DoesNotContain(Solution, Due(who));
        }
        Assert.Equal([Solution], Due(Holder));
    }

    [DatabaseFact]
    public async Task An_answer_to_an_earlier_state_is_noticed()
    {
        var seen = ConfirmSolution.StandOf(Solution);
        await Task.Delay(5);
        Write(publish: true);

        Assert.Equal(ConfirmationOutcome.Changed, await _site.Find<ConfirmSolution>().RunAsync(Solution.Key, seen, ConfirmationAnswer.StillTrue, Author, Today));
        Assert.NotEqual(Today, _site.Documents.GetById(Solution.Key)!.GetValue<DateTime?>(SolutionDocument.ConfirmedOn) is { } day ? DateOnly.FromDateTime(day) : Today);
    }

    [DatabaseFact]
    public async Task A_draft_in_the_making_does_not_go_out_because_of_an_answer()
    {
        Write(publish: false);

        Assert.Equal(ConfirmationOutcome.BeingWritten, await AnswerAsync(Author));
        await _site.FollowAsync();

        Assert.NotEqual("anders", Solution.Summary);
        Assert.Equal(new DateOnly(2026, 10, 8), Solution.ConfirmedOn);
    }

    [DatabaseFact]
    public async Task Of_two_who_answer_at_once_nobody_overwrites_the_other()
    {
        var stand = ConfirmSolution.StandOf(Solution);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            _site.Find<ConfirmSolution>().RunAsync(Solution.Key, stand, ConfirmationAnswer.StillTrue, Author, Today))));

        Assert.Equal([ConfirmationOutcome.Confirmed, ConfirmationOutcome.Changed], answers.Order());
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private IReadOnlyList<Solution> Due(Confirmer who) => _site.Find<DueConfirmations>().For(who, Today);

    private Task<ConfirmationOutcome> AnswerAsync(Confirmer who, ConfirmationAnswer answer = ConfirmationAnswer.StillTrue) =>
        _site.Find<ConfirmSolution>().RunAsync(Solution.Key, ConfirmSolution.StandOf(Solution), answer, who, Today);

    private void Write(bool publish)
    {
        var document = _site.Documents.GetById(Solution.Key)!;
        document.SetText(SolutionDocument.Summary, "anders");
        _site.Documents.Save(document);
        if (publish)
        {
            Assert.True(_site.Documents.Publish(document, ["*"]).Success);
        }
    }
}

public sealed class ConfirmSolutionTestsOnSqlite() : ConfirmSolutionTests(new SqliteTestDatabase());

public sealed class ConfirmSolutionTestsOnPostgres() : ConfirmSolutionTests(new PostgresTestDatabase());
