using CoopHub.Cms.Urls;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using CoopHub.Writing.Versions;
using Xunit;

namespace CoopHub.Tests.Writing;

/// <summary>What was written is kept: versions, archive, bin, copies, and what was typed and not saved.</summary>
public abstract class KeepingTests(TestDatabase database) : IDisposable
{
    private readonly WriterSite _site = new(database);

    [DatabaseFact]
    public void Two_who_write_on_one_record_overwrite_nothing_unnoticed()
    {
        var key = _site.Draft();
        var stand = _site.Record(key).Stand;

        Assert.Equal(WritingOutcome.Done, _site.Save(key, _site.Coordinator, new Dictionary<string, string> { [SolutionDocument.Operator] = "eTermin" }, stand: stand).Outcome);
        Assert.Equal(WritingOutcome.Conflict, _site.Save(key, _site.Author, new Dictionary<string, string> { [SolutionDocument.Operator] = "Anderes" }, stand: stand).Outcome);
        Assert.Equal("eTermin", _site.Document(key).GetValue<string>(SolutionDocument.Operator));
        Assert.Equal(WritingOutcome.Done, _site.Save(key, _site.Author, new Dictionary<string, string> { [SolutionDocument.Operator] = "Anderes" }).Outcome);
    }

    [DatabaseFact]
    public void What_was_typed_and_not_saved_is_kept_for_its_writer_alone_until_it_is_saved()
    {
        var (key, unsaved) = (_site.Draft(), _site.Site.Find<UnsavedDrafts>());
        var typed = WriterSite.Entries("Halber Ti", new Dictionary<string, string> { [SolutionDocument.Body] = "Halber Sa\r\n<b>tz" });

        unsaved.Keep(key, WriterSite.Entries("Hal", new Dictionary<string, string>()), "17", _site.Author);
        Assert.Equal(WritingOutcome.Done, unsaved.Keep(key, typed, "18", _site.Author));

        var kept = unsaved.Find(key, _site.Author)!;
        Assert.Equal(("Halber Ti", "18", "Halber Sa\r\n<b>tz"), (kept.Entries.Title, kept.Stand, kept.Entries.Fields[SolutionDocument.Body][0]));
        Assert.Null(unsaved.Find(key, _site.Coordinator));
        Assert.NotEqual("Halber Ti", _site.Record(key).Title);
        _site.Save(key, _site.Author, WriterSite.Complete);
        Assert.Null(unsaved.Find(key, _site.Author));
    }

    [DatabaseFact]
    public void An_earlier_version_is_compared_and_becomes_the_draft_again()
    {
        var key = _site.Published();
        _site.Save(key, _site.Author, new Dictionary<string, string>(WriterSite.Complete) { [SolutionDocument.Body] = "## Ausgangslage\n\nDie Schlange war kurz." }, "Anders");
        _site.Decide.Publish(key, _site.Coordinator);
        var record = _site.Record(key);
        var versions = _site.Site.Find<RecordVersions>();
        var all = versions.List(record, _site.Author);
        Assert.Equal(["in Arbeit", "veröffentlicht", "früher"], all.Select(version => version.IsDraft ? "in Arbeit" : version.IsPublished ? "veröffentlicht" : "früher"));

        var reader = _site.Site.Find<FormReader>();
        var differences = Comparison.Of(reader.Read(record, versions.Find(record, all[2].Id, _site.Author)!, _site.Author), reader.Read(record, _site.Author));
        Assert.Equal(["Titel", "Text"], differences.Select(field => field.Label));
        Assert.Equal(["lang"], Marked(differences[1].Lines.SelectMany(line => line.Before)));
        Assert.Equal(["kurz"], Marked(differences[1].Lines.SelectMany(line => line.After)));

        Assert.Equal(WritingOutcome.Done, _site.Site.Find<RestoreVersion>().Run(key, all[2].Id, _site.Author));
        Assert.Equal(("Online-Termine", "Anders", RecordState.Draft), (_site.Document(key).Name, _site.Document(key).PublishName, _site.Record(key).State));
        Assert.Equal(WritingOutcome.NotFound, _site.Site.Find<RestoreVersion>().Run(_site.Draft("Zweite"), all[2].Id, _site.Author));
    }

    [DatabaseFact]
    public void The_archive_takes_a_record_from_the_readers_and_gives_it_back_as_a_draft()
    {
        var (key, archive) = (_site.Published(), _site.Site.Find<ArchiveRecord>());

        Assert.Equal(WritingOutcome.NotAllowed, archive.Archive(key, _site.Author));
        Assert.Equal(WritingOutcome.Done, archive.Archive(key, _site.Coordinator));
        Assert.Equal((RecordState.Archived, false), (_site.Record(key).State, _site.Document(key).Published));
        Assert.Equal(WritingOutcome.WrongState, _site.Decide.Publish(key, _site.Coordinator));
        Assert.Equal([key], _site.Site.Find<Workload>().Archived(_site.Author).Select(record => record.Key));

        Assert.Equal(WritingOutcome.Done, archive.Unarchive(key, _site.Coordinator));
        Assert.Equal(WritingOutcome.Done, _site.Decide.Publish(key, _site.Coordinator));
        Assert.True(_site.Document(key).Published);
    }

    [DatabaseFact]
    public void A_merged_record_leads_its_readers_to_the_other_one()
    {
        var (twice, stays) = (_site.Published("Termine online"), _site.Published("Online-Termine"));
        var merge = _site.Site.Find<MergeRecord>();

        Assert.Equal(WritingOutcome.NotAllowed, merge.Run(twice, stays, _site.Coordinator));
        Assert.Equal(WritingOutcome.Invalid, merge.Run(twice, twice, _site.Office));
        Assert.Equal(WritingOutcome.Invalid, merge.Run(twice, _site.CityB, _site.Office));
        Assert.Equal(WritingOutcome.Done, merge.Run(twice, stays, _site.Office));

        _site.Load();
        Assert.Equal((RecordState.Merged, (Guid?)stays), (_site.Record(twice).State, _site.Record(twice).Row!.MergedInto));
        Assert.Equal("/loesungen/online-termine", _site.Site.Find<Redirects>().FindNewRoute("/loesungen/termine-online"));
    }

    [DatabaseFact]
    public void A_copy_is_a_draft_that_says_nothing_that_holds_for_the_original_alone()
    {
        var key = _site.Published();
        _site.Save(key, _site.Author, new Dictionary<string, string> { [SolutionDocument.ConfirmedOn] = "2026-11-01", [SolutionDocument.UrlName] = "termine" });

        var (outcome, copy) = _site.Site.Find<DuplicateRecord>().Run(key, _site.Author);

        Assert.Equal(WritingOutcome.Done, outcome);
        Assert.Equal(("Kopie von Online-Termine", RecordState.Draft, false), (_site.Record(copy).Title, _site.Record(copy).State, _site.Document(copy).Published));
        Assert.Equal(WriterSite.Complete[SolutionDocument.Body], _site.Document(copy).GetValue<string>(SolutionDocument.Body));
        Assert.Null(_site.Document(copy).GetValue(SolutionDocument.ConfirmedOn));
        Assert.Null(_site.Document(copy).GetValue(SolutionDocument.UrlName));
    }

    [DatabaseFact]
    public void The_bin_gives_back_what_was_thrown_away()
    {
        var (draft, published, bin) = (_site.Draft(), _site.Published("Öffentliches"), _site.Site.Find<BinRecord>());

        Assert.Equal(WritingOutcome.Done, bin.ThrowAway(draft, _site.Author));
        Assert.Equal(WritingOutcome.NotAllowed, bin.ThrowAway(published, _site.Author));
        Assert.Equal(WritingOutcome.Done, bin.ThrowAway(published, _site.Coordinator));
        Assert.Equal(new[] { draft, published }.Order(), _site.Site.Find<Workload>().Binned(_site.Author).Select(record => record.Key).Order());
        Assert.Empty(_site.Site.Find<Workload>().Binned(_site.Stranger));
        Assert.Equal(WritingOutcome.WrongState, _site.Save(draft, _site.Author, WriterSite.Complete).Outcome);

        Assert.Equal(WritingOutcome.Done, bin.TakeBack(published, _site.Author));
        Assert.Equal(WritingOutcome.Done, bin.TakeBack(draft, _site.Author));
        _site.Load();
        Assert.Equal((false, RecordState.Draft), (_site.Document(published).Published, _site.Record(published).State));
        Assert.Empty(_site.Site.Find<Workload>().Binned(_site.Author));
    }

    [DatabaseFact]
    public void What_is_deleted_for_good_leaves_no_trace_of_who_wrote_it()
    {
        var key = _site.Draft();
        _site.Site.Find<UnsavedDrafts>().Keep(key, WriterSite.Entries("x", new Dictionary<string, string>()), "1", _site.Author);

        _site.Site.Documents.Delete(_site.Document(key));

        Assert.Empty(_site.Site.Find<RecordHistory>().Of(key));
        Assert.Null(_site.Site.Find<UnsavedDrafts>().Find(key, _site.Author));
        Assert.Null(_site.Site.Find<Workload>().OpenDraft(key));
    }

    [DatabaseFact]
    public async Task Fifty_members_who_save_at_once_lose_nothing()
    {
        var keys = Enumerable.Range(1, 50).Select(number => _site.Begin(_site.Author, $"Entwurf {number}")).ToList();
        var stands = keys.ToDictionary(key => key, key => _site.Record(key).Stand);

        var saved = await Task.WhenAll(keys.Select(key => Task.Run(() =>
            _site.Save(key, _site.Author with { Member = Guid.NewGuid() }, new Dictionary<string, string> { [SolutionDocument.Body] = $"Text von {key}" }, $"Von {key}", stand: stands[key]))));

        Assert.All(saved, result => Assert.Equal(WritingOutcome.Done, result.Outcome));
        Assert.All(keys, key => Assert.Equal(($"Von {key}", $"Text von {key}"), (_site.Document(key).Name, _site.Document(key).GetValue<string>(SolutionDocument.Body))));
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IEnumerable<string> Marked(IEnumerable<ComparedPiece> pieces) => pieces.Where(piece => piece.Differs).Select(piece => piece.Text);
}

[Collection(Alone.Name)]
public sealed class KeepingTestsOnSqlite() : KeepingTests(new SqliteTestDatabase());

[Collection(Alone.Name)]
public sealed class KeepingTestsOnPostgres() : KeepingTests(new PostgresTestDatabase());
