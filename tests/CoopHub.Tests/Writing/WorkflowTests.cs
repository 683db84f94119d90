using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using CoopHub.Writing.Versions;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Writing;

public abstract class WorkflowTests(TestDatabase database) : IDisposable
{
    private readonly WriterSite _site = new(database);

    [DatabaseFact]
    public void An_author_writes_and_submits_and_the_coordinator_approves()
    {
        var key = _site.Draft();
        Assert.Equal(RecordState.Draft, _site.Record(key).State);

        Assert.Equal(WritingOutcome.Done, _site.Decide.Submit(key, _site.Author));
        Assert.Equal((RecordState.Submitted, _site.Author.Member), (_site.Record(key).State, _site.Record(key).Row!.SubmittedBy));
        Assert.False(_site.Document(key).Published);

        Assert.Equal(WritingOutcome.Done, _site.Decide.Publish(key, _site.Coordinator));
        Assert.Equal((RecordState.Published, _site.Coordinator.Member), (_site.Record(key).State, _site.Record(key).Row!.DecidedBy));
        Assert.True(_site.Document(key).Published);
    }

    [DatabaseFact]
    public void Nobody_approves_what_they_submitted_themselves_but_the_office()
    {
        var own = _site.Begin(_site.Coordinator);
        _site.Save(own, _site.Coordinator, WriterSite.Complete, then: RecordAct.Submit);
        Assert.Equal(WritingOutcome.NotAllowed, _site.Decide.Publish(own, _site.Coordinator));
        Assert.Equal(WritingOutcome.Done, _site.Decide.Publish(own, _site.Office));

        var offices = _site.Site.Find<CreateRecord>().Run(_site.Solution, "Von der Geschäftsstelle", _site.CityA, _site.Office).Key;
        _site.Save(offices, _site.Office, WriterSite.Complete, "Von der Geschäftsstelle", RecordAct.Submit);
        Assert.Equal(WritingOutcome.Done, _site.Decide.Publish(offices, _site.Office));
    }

    [DatabaseFact]
    public void An_author_publishes_only_where_the_partner_looks_afterwards()
    {
        var key = _site.Draft();
        Assert.Equal(WritingOutcome.NotAllowed, _site.Decide.Publish(key, _site.Author));

        _site.AgreeOnPostModeration();

        Assert.Equal(WritingOutcome.Done, _site.Decide.Publish(key, _site.Author));
    }

    [DatabaseFact]
    public void The_reason_of_a_request_for_changes_reaches_the_author_who_submits_again()
    {
        var key = _site.Draft();
        _site.Decide.Submit(key, _site.Author);

        Assert.Equal(WritingOutcome.Invalid, _site.Decide.RequestChanges(key, "  ", _site.Coordinator));
        Assert.Equal(WritingOutcome.NotAllowed, _site.Decide.RequestChanges(key, "Nein", _site.Author));
        Assert.Equal(WritingOutcome.Done, _site.Decide.RequestChanges(key, "Bitte nennen Sie die Kosten.", _site.Coordinator));

        var seen = _site.Open(key, _site.Author)!;
        Assert.Equal((RecordState.ChangesRequested, "Bitte nennen Sie die Kosten."), (seen.State, seen.Row!.Reason));
        Assert.Equal(WritingOutcome.Done, _site.Decide.Submit(key, _site.Author));
        Assert.Null(_site.Record(key).Row!.Reason);
        Assert.Equal(
            [RecordAct.Submit, RecordAct.RequestChanges, RecordAct.Submit, RecordAct.Edit, RecordAct.Create],
            _site.Site.Find<RecordHistory>().Of(key).Select(one => one.Act));
    }

    [DatabaseFact]
    public void While_somebody_decides_the_text_stands_still_until_it_is_withdrawn()
    {
        var key = _site.Draft();
        _site.Decide.Submit(key, _site.Author);

        Assert.Equal(WritingOutcome.WrongState, _site.Save(key, _site.Author, WriterSite.Complete, "Anders").Outcome);
        Assert.Equal(WritingOutcome.Done, _site.Decide.Withdraw(key, _site.Author));
        Assert.Equal(WritingOutcome.Done, _site.Save(key, _site.Author, WriterSite.Complete, "Anders").Outcome);
    }

    [DatabaseFact]
    public void A_new_draft_leaves_the_published_version_where_it_is()
    {
        var key = _site.Published();

        _site.Save(key, _site.Author, new Dictionary<string, string>(WriterSite.Complete) { [SolutionDocument.Summary] = "Neu." });

        var document = _site.Document(key);
        Assert.Equal(("Neu.", WriterSite.Complete[SolutionDocument.Summary]), (document.GetValue<string>(SolutionDocument.Summary), document.GetValue<string>(SolutionDocument.Summary, published: true)));
        Assert.Equal((RecordState.Draft, true), (_site.Record(key).State, _site.Record(key).HasOpenDraft));
        Assert.Equal(RecordState.Draft, _site.Site.Find<Workload>().OpenDraft(key));
    }

    [DatabaseFact]
    public void A_time_that_was_set_publishes_nothing_that_nobody_approved()
    {
        var key = _site.Draft();
        var document = _site.Document(key);
        _site.Site.Documents.Save(document, contentSchedule: ContentScheduleCollection.CreateWithEntry(DateTime.UtcNow.AddMinutes(1), null));

        Assert.Contains(_site.Site.Documents.PerformScheduledPublish(DateTime.UtcNow.AddMinutes(2)), result => !result.Success && result.Content?.Key == key);

        Assert.False(_site.Document(key).Published);
        Assert.Equal(RecordState.Draft, _site.Record(key).State);
    }

    [DatabaseFact]
    public void What_is_incomplete_stays_a_draft()
    {
        var key = _site.Begin(_site.Author);

        Assert.Equal(WritingOutcome.Incomplete, _site.Decide.Submit(key, _site.Author));
        var saved = _site.Save(key, _site.Author, new Dictionary<string, string> { [SolutionDocument.Summary] = "Kurz." }, then: RecordAct.Submit);

        Assert.Equal(WritingOutcome.Incomplete, saved.Outcome);
        Assert.DoesNotContain(SolutionDocument.Summary, saved.Complaints.Keys);
        Assert.Contains(SolutionDocument.Category, saved.Complaints.Keys);
        Assert.Equal("Kurz.", _site.Document(key).GetValue<string>(SolutionDocument.Summary));
        Assert.Equal(RecordState.Draft, _site.Record(key).State);
    }

    [DatabaseFact]
    public void The_records_of_other_partners_are_refused_like_missing_ones()
    {
        var key = _site.Published();

        foreach (var viewer in new[] { _site.Stranger, Viewer.Guest, _site.Author with { Role = Role.Reader }, new Viewer(Guid.NewGuid(), null, Role.Admin) })
        {
            Assert.Null(_site.Open(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Save(key, viewer, WriterSite.Complete).Outcome);
            Assert.Equal(WritingOutcome.NotFound, _site.Decide.Submit(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Decide.Publish(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Decide.RequestChanges(key, "x", viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Decide.Withdraw(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Site.Find<ArchiveRecord>().Archive(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Site.Find<BinRecord>().ThrowAway(key, viewer));
            Assert.Equal(WritingOutcome.NotFound, _site.Site.Find<DuplicateRecord>().Run(key, viewer).Outcome);
            Assert.Equal(WritingOutcome.NotFound, _site.Site.Find<UnsavedDrafts>().Keep(key, WriterSite.Entries("x", WriterSite.Complete), "1", viewer));
        }
        Assert.Equal(RecordState.Published, _site.Record(key).State);
    }

    [DatabaseFact]
    public void A_record_cannot_be_begun_for_or_given_to_another_partner()
    {
        Assert.Equal(WritingOutcome.NotAllowed, _site.Site.Find<CreateRecord>().Run(_site.Solution, "Fremd", _site.CityB, _site.Author).Outcome);
        var key = _site.Draft();

        var moved = _site.Save(key, _site.Author, new Dictionary<string, string> { [SolutionDocument.Owner] = _site.CityB.ToString() });

        Assert.Equal(WritingOutcome.Invalid, moved.Outcome);
        Assert.Equal(_site.CityA, _site.Record(key).Owner.Partner);
        Assert.Equal(WritingOutcome.Done, _site.Save(key, _site.Office, new Dictionary<string, string> { [SolutionDocument.Owner] = _site.CityB.ToString() }).Outcome);
        Assert.Null(_site.Open(key, _site.Author));
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class WorkflowTestsOnSqlite() : WorkflowTests(new SqliteTestDatabase());

public sealed class WorkflowTestsOnPostgres() : WorkflowTests(new PostgresTestDatabase());
