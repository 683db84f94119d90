using CoopHub.Cms.Data;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Tests.Kit;
using CoopHub.Tests.Writing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Groups;

/// <summary>Two partners, a working group led by the first, and people with accounts.</summary>
internal sealed class GroupSite : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public GroupSite(TestDatabase database)
    {
        Writer = new WriterSite(database);
        Group = Create("AG Formulare", GroupState.Active);
        Chair = Person("leitung", Role.Reader, Writer.CityA);
        Office = Person("stelle", Role.Office, null);
        Seat(Chair, GroupFunction.Chair, new(2025, 1, 1));
    }

    public WriterSite Writer { get; }
    public HubSite Site => Writer.Site;
    public Guid Group { get; }
    public Viewer Chair { get; }
    public Viewer Office { get; }
    public ChangeMembership Change => Site.Find<ChangeMembership>();

    /// <summary>A group that is published.</summary>
    public Guid Create(string name, string state, string visibility = "Kooperation", string? contentBy = null)
    {
        var list = Site.Find<IContentTypeService>().Get(GroupDocument.ListAlias)!;
        var document = Site.Documents.Create(name, Site.Documents.GetPagedOfTypes([list.Id], 0, 1, out _, null).Single().Id, GroupDocument.Alias);
        foreach (var (alias, text) in new[] { (GroupDocument.Summary, "Formulare abstimmen."), (GroupDocument.Body, "Auftrag"), (GroupDocument.State, state), (GroupDocument.Visibility, visibility), (GroupDocument.ContentBy, contentBy) })
        {
            document.SetText(alias, text);
        }
        document.SetText(GroupDocument.LeadPartner, "Stadt A", _ => Writer.CityA);
        Publish(document);
        return document.Key;
    }

    public void Set(Guid group, string alias, string text)
    {
        var document = Site.Documents.GetById(group)!;
        document.SetText(alias, text);
        Publish(document);
    }

    /// <summary>Somebody with an account; the groups are those of the moment, see <see cref="Now"/>.</summary>
    public Viewer Person(string name, Role role, Guid? partner)
    {
        var mail = $"{name}@stadt.example";
        var row = new MemberRow { Name = name, Mail = mail, MailKey = mail.ToUpperInvariant(), Role = role, Partner = partner, State = MemberState.Active, Created = DateTime.UtcNow };
        Save(db => db.Members.Add(row));
        return row.AsViewer();
    }

    public void Seat(Viewer person, GroupFunction function, DateOnly since, MembershipState state = MembershipState.Active, Guid? group = null) => Save(db => db.Memberships.Add(
        new MembershipRow { Group = group ?? Group, Member = person.Member!.Value, Partner = person.Partner, Function = function, State = state, From = since, Begun = DateTime.UtcNow }));

    /// <summary>The same person with the groups that they belong to now, as the next request sees them.</summary>
    public Viewer Now(Viewer person) => Site.Find<GroupMembers>().AddGroupsAsync(person with { Groups = [], GroupsLed = [], GroupsWritten = [] }, CancellationToken.None).GetAwaiter().GetResult();

    public MembershipRow Row(Viewer person) => Rows(person)[^1];

    /// <summary>The memberships of a person in their order.</summary>
    public List<MembershipRow> Rows(Viewer person) => [.. All().Where(one => one.Row.Member == person.Member).Select(one => one.Row).OrderBy(row => row.Id)];

    public IReadOnlyList<GroupMember> All() => Site.Find<GroupMembers>().ListAsync(Group, CancellationToken.None).GetAwaiter().GetResult();

    public MembershipOutcome Run(Viewer of, MembershipAct act, Viewer by, MembershipEntry? with = null) => Change.Run(Row(of).Id, act, by, Today, with);

    public void Dispose() => Writer.Dispose();

    private void Publish(IContent document)
    {
        Site.Documents.Save(document);
        Assert.True(Site.Documents.Publish(document, ["*"]) is { Success: true }, document.Name);
        Writer.Load();
    }

    private void Save(Action<HubDb> change)
    {
        using var db = Site.Find<Func<HubDb>>()();
        db.BeginWriting();
        change(db);
        db.SaveChanges();
        db.Database.CommitTransaction();
    }
}
