using CoopHub.Members;
using CoopHub.Solutions;
using CoopHub.Web.Tests.Kit;
using CoopHub.Web.Tests.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Web.Tests.Writing;

/// <summary>The whole site with the demonstration, and people of two partners who write on it.</summary>
public sealed class WrittenSite : IDisposable
{
    /// <summary>The page whose form gives a token to whoever asks.</summary>
    private const string TokenPage = "/anmelden/vorfuehrung";

    private readonly SiteOnPort _site = new();
    private readonly Lazy<IReadOnlyList<string>> _persons;

    public WrittenSite() => _persons = new(() =>
    {
        using var visitor = new Visitor(Address);
        return [.. visitor.ReadAsync(TokenPage).GetAwaiter().GetResult().QuerySelectorAll("[name=Person]").Select(button => button.GetAttribute("value")!)];
    });

    public string Address => _site.Address;

    public static IReadOnlyDictionary<string, string> Complete { get; } = new Dictionary<string, string>
    {
        [SolutionDocument.Summary] = "Termine im Rathaus online buchen.",
        [SolutionDocument.Category] = "Online-Dienst",
        [SolutionDocument.Status] = "in Betrieb",
        [SolutionDocument.Visibility] = "öffentlich",
        [SolutionDocument.Body] = "## Ausgangslage\n\nDie Schlange war lang.",
        [SolutionDocument.ContactName] = "Bürgerbüro",
        [SolutionDocument.ContactMail] = "buergerbuero@stadt-a.example",
    };

    public T Find<T>()
        where T : notnull => _site.Services.GetRequiredService<T>();

    /// <summary>The address of a demonstration person; <paramref name="partner"/> 0 or 1 where the role acts for one.</summary>
    public string Mail(Role role, int partner = 0) => role.NeedsPartner()
        ? _persons.Value.Where(mail => mail.StartsWith($"{role}-".ToLowerInvariant(), StringComparison.Ordinal)).ElementAt(partner)
        : _persons.Value.Single(mail => mail.StartsWith($"{role}@".ToLowerInvariant(), StringComparison.Ordinal));

    public async Task<Visitor> VisitAsAsync(Role role, int partner = 0)
    {
        var visitor = new Visitor(Address);
        if (role != Role.Guest)
        {
            (await visitor.PostAsync(TokenPage, ("Person", Mail(role, partner)))).Dispose();
        }
        return visitor;
    }

    /// <summary>Sends fields with a good token, wherever to: what is refused is refused for another reason.</summary>
    public static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.ReadAsync(TokenPage)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.PostBareAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>A record of the first partner in this state, written by an author who is none of the visitors.</summary>
    public Guid Record(RecordState state, string title = "Online-Termine", IReadOnlyDictionary<string, string>? fields = null)
    {
        var partner = Guid.Parse(Find<RecordTitles>().Owners(Kind, Office, null).Single(owner => owner.Label == PartnerName).Value);
        var author = new Viewer(Guid.NewGuid(), partner, Role.Author);
        var (outcome, key) = Find<CreateRecord>().Run(Kind, title, partner, author);
        Expect(outcome);
        var typed = new FormEntries(title, (fields ?? Complete).ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[field.Value]));
        Expect(Find<SaveDraft>().Run(key, typed, Find<RecordDesk>().Find(key, author)!.Stand, RecordAct.Edit, author).Outcome);
        if (state != RecordState.Draft)
        {
            Expect(Find<DecideRecord>().Submit(key, author));
        }
        if (state is RecordState.Published or RecordState.Archived)
        {
            Expect(Find<DecideRecord>().Publish(key, Office));
        }
        if (state == RecordState.Archived)
        {
            Expect(Find<ArchiveRecord>().Archive(key, Office));
        }
        return key;
    }

    /// <summary>How the first partner is called.</summary>
    public string PartnerName => Find<PartnerShelf>().For(Office).All[0].Name;

    public static Viewer Office { get; } = new(Guid.NewGuid(), null, Role.Office);

    public void Dispose() => _site.Dispose();

    private RecordKind Kind => Find<RecordKinds>().Find(SolutionDocument.Alias)!;

    private static void Expect(WritingOutcome outcome)
    {
        if (outcome != WritingOutcome.Done)
        {
            throw new InvalidOperationException($"Preparing a record ended with {outcome}.");
        }
    }
}
