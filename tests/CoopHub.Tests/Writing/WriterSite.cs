using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;
using CoopHub.Cms.PropertyEditors;

namespace CoopHub.Tests.Writing;

/// <summary>A site with two partners and people of every role, to write on.</summary>
internal sealed class WriterSite : IDisposable
{
    private readonly TestDatabase _database;

    public WriterSite(TestDatabase database)
    {
        _database = database;
        Site = new HubSite(database);
        (CityA, CityB) = (Partner("Stadt A"), Partner("Stadt B"));
        Author = new Viewer(Guid.NewGuid(), CityA, Role.Author);
        Coordinator = new Viewer(Guid.NewGuid(), CityA, Role.Coordinator);
        Stranger = new Viewer(Guid.NewGuid(), CityB, Role.Coordinator);
        Office = new Viewer(Guid.NewGuid(), null, Role.Office);
        Load();
    }

    public HubSite Site { get; }
    public Guid CityA { get; }
    public Guid CityB { get; }
    public Viewer Author { get; }
    public Viewer Coordinator { get; }
    public Viewer Stranger { get; }
    public Viewer Office { get; }
    public DecideRecord Decide => Site.Find<DecideRecord>();
    public RecordKind Solution => Site.Find<RecordKinds>().Find(SolutionDocument.Alias)!;

    /// <summary>What a complete solution says.</summary>
    public static Dictionary<string, string> Complete => new()
    {
        [SolutionDocument.Summary] = "Termine im Rathaus online buchen.",
        [SolutionDocument.Category] = "Online-Dienst",
        [SolutionDocument.Status] = "in Betrieb",
        [SolutionDocument.Visibility] = "öffentlich",
        [SolutionDocument.Body] = "## Ausgangslage\n\nDie Schlange war lang.",
        [SolutionDocument.ContactName] = "Bürgerbüro",
        [SolutionDocument.ContactMail] = "buergerbuero@stadt-a.example",
    };

    /// <summary>Takes in what was published meanwhile.</summary>
    public void Load() => Site.Find<PublishedSite>().Load();

    public Guid Begin(Viewer viewer, string title = "Online-Termine")
    {
        var (outcome, key) = Site.Find<CreateRecord>().Run(Solution, title, null, viewer);
        Assert.Equal(WritingOutcome.Done, outcome);
        return key;
    }

    public WritableRecord? Open(Guid key, Viewer viewer) => Site.Find<RecordDesk>().Find(key, viewer);

    public WritableRecord Record(Guid key) => Open(key, Office)!;

    public IContent Document(Guid key) => Site.Documents.GetById(key)!;

    public static FormEntries Entries(string title, IReadOnlyDictionary<string, string> fields) =>
        new(title, fields.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[field.Value]));

    public SaveResult Save(Guid key, Viewer viewer, IReadOnlyDictionary<string, string> fields, string title = "Online-Termine", RecordAct then = RecordAct.Edit, string? stand = null) =>
        Site.Find<SaveDraft>().Run(key, Entries(title, fields), stand ?? Record(key).Stand, then, viewer);

    /// <summary>A complete draft of the author.</summary>
    public Guid Draft(string title = "Online-Termine")
    {
        var key = Begin(Author, title);
        var saved = Save(key, Author, Complete, title);
        Assert.True(saved.Outcome == WritingOutcome.Done, string.Join("; ", saved.Complaints.Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")));
        return key;
    }

    /// <summary>A solution that readers see.</summary>
    public Guid Published(string title = "Online-Termine")
    {
        var key = Draft(title);
        Assert.Equal(WritingOutcome.Done, Decide.Submit(key, Author));
        Assert.Equal(WritingOutcome.Done, Decide.Publish(key, Coordinator));
        Load();
        return key;
    }

    public void AgreeOnPostModeration()
    {
        var partner = Document(CityA);
        partner.SetValue(PartnerDocument.PostModeration, 1);
        Site.Documents.Save(partner);
        Assert.True(Site.Documents.Publish(partner, ["*"]).Success);
        Load();
    }

    public void Dispose()
    {
        Site.Dispose();
        _database.Dispose();
    }

    private Guid Partner(string name)
    {
        var list = Site.Find<IContentTypeService>().Get(PartnerDocument.ListAlias)!;
        var parent = Site.Documents.GetPagedOfTypes([list.Id], 0, 1, out _, null).Single();
        var partner = Site.Documents.Create(name, parent.Id, PartnerDocument.Alias);
        partner.SetText(PartnerDocument.Kind, "kreisfreie Stadt");
        partner.SetText(PartnerDocument.State, PartnerState.Active);
        partner.SetText(PartnerDocument.Visibility, "öffentlich");
        Site.Documents.Save(partner);
        var published = Site.Documents.Publish(partner, ["*"]);
        Assert.True(published.Success, string.Join(", ", published.InvalidProperties?.Select(property => property.Alias) ?? []));
        return partner.Key;
    }
}
