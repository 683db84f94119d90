using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.News;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Tests.Writing;
using CoopHub.Writing;
using Xunit;

namespace CoopHub.Tests.Groups;

/// <summary>Records that are written for a working group, and those that are kept to it.</summary>
public abstract class GroupRecordsTests : IDisposable
{
    private readonly GroupSite _site;

    protected GroupRecordsTests(TestDatabase database) => _site = new GroupSite(database);

    private Viewer Author => _site.Now(_author ??= _site.Person("autorin", Role.Author, _site.Writer.CityA));
    private Viewer? _author;

    [DatabaseFact]
    public void A_record_that_is_kept_to_a_group_must_say_to_which()
    {
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);

        var refused = Save(key, Author, Visibility.Group, group: null);

        Assert.Equal(WritingOutcome.Invalid, refused.Outcome);
        Assert.Equal(["Bitte wählen Sie die Arbeitsgruppe, der der Eintrag vorbehalten ist."], refused.Complaints[SolutionDocument.Group]);
        Assert.Equal(WritingOutcome.Done, Save(key, Author, Visibility.Group, _site.Group).Outcome);
    }

    [DatabaseFact]
    public void Whoever_writes_for_a_group_belongs_to_it()
    {
        var key = _site.Writer.Begin(Author);
        Assert.Contains(SolutionDocument.Group, Save(key, Author, Visibility.Cooperation, _site.Group).Complaints.Keys);

        _site.Seat(Author, GroupFunction.Guest, GroupSite.Today);
        Assert.Contains(SolutionDocument.Group, Save(key, Author, Visibility.Cooperation, _site.Group).Complaints.Keys);

        Assert.Equal(MembershipOutcome.Done, _site.Run(Author, MembershipAct.GiveFunction, _site.Chair, new MembershipEntry(GroupFunction.Member)));
        Assert.Equal([_site.Group.ToString()], _site.Writer.Site.Find<RecordTitles>().Groups(Author, null).Select(choice => choice.Value));
        Assert.Equal(WritingOutcome.Done, Save(key, Author, Visibility.Cooperation, _site.Group).Outcome);
    }

    [DatabaseFact]
    public void A_group_may_keep_the_writing_to_its_Leitung()
    {
        _site.Set(_site.Group, GroupDocument.ContentBy, "Leitung");
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);

        Assert.Contains(SolutionDocument.Group, Save(key, Author, Visibility.Cooperation, _site.Group).Complaints.Keys);
        Assert.Equal(MembershipOutcome.Done, _site.Run(Author, MembershipAct.GiveFunction, _site.Chair, new MembershipEntry(GroupFunction.Deputy)));
        Assert.Equal(WritingOutcome.Done, Save(key, Author, Visibility.Cooperation, _site.Group).Outcome);
    }

    [DatabaseFact]
    public void A_colleague_outside_of_the_group_neither_reads_nor_writes_what_is_kept_to_it()
    {
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);
        Assert.NotNull(_site.Writer.Open(key, _site.Writer.Coordinator));
        Assert.Equal(WritingOutcome.Done, Save(key, Author, Visibility.Group, _site.Group).Outcome);
        Assert.Null(_site.Writer.Open(key, _site.Writer.Coordinator));
        Assert.Empty(_site.Site.Find<Workload>().Drafts(_site.Writer.Coordinator));

        Assert.Equal(WritingOutcome.Done, _site.Writer.Decide.Submit(key, Author));
        Assert.Equal(WritingOutcome.NotFound, _site.Writer.Decide.Publish(key, _site.Writer.Coordinator));
        Assert.Equal(WritingOutcome.Done, _site.Writer.Decide.Publish(key, _site.Now(_site.Office)));
        _site.Writer.Load();

        Assert.Equal([true, true, false, false, false], new[] { Author, _site.Now(_site.Office), _site.Writer.Coordinator, _site.Writer.Stranger, Viewer.Guest }.Select(who => Sees(key, who)));
        Assert.False(_site.Site.Find<RecordDesk>().Access(key, _site.Writer.Coordinator).MayRead);
        Assert.True(_site.Site.Find<RecordDesk>().Access(key, _site.Now(_site.Chair)).MayRead);
    }

    [DatabaseFact]
    public void A_version_that_was_kept_to_the_group_stays_so_when_the_record_is_opened_to_others()
    {
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);
        Save(key, Author, Visibility.Group, _site.Group);
        Assert.Equal(WritingOutcome.Done, _site.Writer.Decide.Publish(key, _site.Now(_site.Office)));
        Save(key, Author, Visibility.Cooperation, _site.Group);

        var versions = _site.Site.Find<CoopHub.Writing.Versions.RecordVersions>();
        var (inside, outside) = (_site.Writer.Open(key, Author)!, _site.Writer.Open(key, _site.Writer.Coordinator)!);
        var kept = versions.List(inside, Author).Single(version => version.IsPublished).Id;

        Assert.DoesNotContain(versions.List(outside, _site.Writer.Coordinator), version => version.Id == kept);
        Assert.Null(versions.Find(outside, kept, _site.Writer.Coordinator));
        Assert.NotNull(versions.Find(inside, kept, Author));
    }

    [DatabaseFact]
    public void Only_who_writes_for_the_group_copies_what_is_kept_to_it()
    {
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);
        Save(key, Author, Visibility.Group, _site.Group);
        Assert.Equal(WritingOutcome.Done, _site.Site.Find<DuplicateRecord>().Run(key, Author).Outcome);

        Assert.Equal(MembershipOutcome.Done, _site.Run(Author, MembershipAct.GiveFunction, _site.Chair, new MembershipEntry(GroupFunction.Guest)));
        Assert.Equal(WritingOutcome.NotAllowed, _site.Site.Find<DuplicateRecord>().Run(key, Author).Outcome);
    }

    [DatabaseFact]
    public void Leaving_closes_at_once_what_was_open_to_the_group()
    {
        _site.Seat(Author, GroupFunction.Member, GroupSite.Today);
        var key = _site.Writer.Begin(Author);
        Save(key, Author, Visibility.Group, _site.Group);
        Assert.NotNull(_site.Writer.Open(key, Author));

        Assert.Equal(MembershipOutcome.Done, _site.Run(Author, MembershipAct.Leave, Author));

        Assert.Null(_site.Writer.Open(key, Author));
    }

    [DatabaseFact]
    public void Only_kinds_that_name_a_group_can_be_kept_to_one()
    {
        var kinds = _site.Site.Find<RecordKinds>();
        Assert.NotNull(kinds.Find(SolutionDocument.Alias)!.GroupField);
        Assert.NotNull(kinds.Find(NewsDocument.Alias)!.GroupField);

        var page = _site.Writer.Open(_site.Writer.CityA, _site.Writer.Coordinator)!;
        var field = _site.Site.Find<CoopHub.Writing.Forms.FormReader>().Read(page, _site.Writer.Coordinator).Fields.Single(one => one.Alias == PartnerDocument.Visibility);
        Assert.DoesNotContain(field.Choices, choice => choice.Value == Visibility.Group);
        Assert.Contains(PartnerDocument.Visibility, _site.Writer.Save(_site.Writer.CityA, _site.Writer.Coordinator, new Dictionary<string, string> { [PartnerDocument.Visibility] = Visibility.Group }, "Stadt A").Complaints.Keys);
    }

    [DatabaseFact]
    public void The_Leitung_writes_the_page_of_the_group_whatever_their_role_and_the_office_its_state()
    {
        var chair = _site.Now(_site.Chair);
        var record = _site.Writer.Open(_site.Group, chair)!;

        Assert.Null(_site.Writer.Open(_site.Group, _site.Writer.Stranger));
        var typed = new Dictionary<string, string> { [GroupDocument.Summary] = "Neu.", [GroupDocument.State] = GroupState.Ended };
        Assert.Equal(WritingOutcome.Done, _site.Writer.Save(_site.Group, chair, typed, "AG Formulare", stand: record.Stand).Outcome);

        var saved = _site.Writer.Document(_site.Group);
        Assert.Equal("Neu.", saved.GetValue<string>(GroupDocument.Summary));
        Assert.Contains(GroupState.Active, saved.GetValue<string>(GroupDocument.State), StringComparison.Ordinal);
        Assert.Equal(WritingOutcome.NotAllowed, _site.Writer.Decide.Publish(_site.Group, chair));
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool Sees(Guid key, Viewer who) => _site.Site.Find<SolutionShelf>().For(who).Find(key) is not null;

    private SaveResult Save(Guid key, Viewer viewer, string visibility, Guid? group) => _site.Writer.Save(key, viewer,
        new Dictionary<string, string>(WriterSite.Complete) { [SolutionDocument.Visibility] = visibility, [SolutionDocument.Group] = group?.ToString() ?? "" },
        stand: _site.Writer.Open(key, viewer)!.Stand);
}

public sealed class GroupRecordsTestsOnSqlite() : GroupRecordsTests(new SqliteTestDatabase());

public sealed class GroupRecordsTestsOnPostgres() : GroupRecordsTests(new PostgresTestDatabase());
