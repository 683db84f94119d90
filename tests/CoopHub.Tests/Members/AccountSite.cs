using CoopHub.Cms.Data;
using CoopHub.Database;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Tests.Members;

/// <summary>The accounts on a test's database, with a clock that is set by hand and a tray that keeps its mails.</summary>
internal sealed class AccountSite : IDisposable
{
    public const string Address = "https://coophub.example";
    public const string Password = "sieben gute Wörter am Stück";
    public static readonly Guid CityA = new("a0000000-0000-0000-0000-000000000001");
    public static readonly Guid CityB = new("b0000000-0000-0000-0000-000000000001");
    public static readonly Viewer CoordinatorOfA = new(Guid.NewGuid(), CityA, Role.Coordinator);
    public static readonly Viewer Office = new(Guid.NewGuid(), null, Role.Office);
    public static readonly Viewer Admin = new(Guid.NewGuid(), null, Role.Admin);

    private readonly ServiceProvider _services;

    public AccountSite(TestDatabase database, bool mailIsDelivered = true, params IHandOver[] rooms)
    {
        Mails = new KeptMails(mailIsDelivered);
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(database.Configuration).AddSingleton<TimeProvider>(Clock).AddSingleton<IMailTray>(Mails);
        foreach (var room in rooms)
        {
            services.AddSingleton(room);
        }
        _services = services.AddHubDatabase(database.Configuration).AddAccounts().BuildServiceProvider();
    }

    public SetClock Clock { get; } = new();
    public KeptMails Mails { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public HubDb Open() => Get<Func<HubDb>>()();

    public Task<InviteResult> InviteAsync(string mail, Viewer inviter, Guid? partner = null, Role role = Role.Reader) =>
        Get<InviteMember>().RunAsync(new Invitation(mail, "Vorname Nachname", partner ?? inviter.Partner, role), inviter, Address, CancellationToken.None);

    /// <summary>An active member with <see cref="Password"/>.</summary>
    public async Task<MemberRow> MemberAsync(string mail, Role role = Role.Reader, Guid? partner = null)
    {
        await InviteAsync(mail, Admin, role.NeedsPartner() ? partner ?? CityA : partner, role);
        return (await Get<OpenAccount>().RunAsync(Mails.LastSecret, new AccountEntry("Vorname Nachname", "", Password), CancellationToken.None)).Member!;
    }

    public void Dispose() => _services.Dispose();
}

/// <summary>A clock that stands still until it is set forward.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan time) => _now += time;
}

/// <summary>Keeps mails instead of sending them.</summary>
internal sealed class KeptMails(bool delivers) : IMailTray
{
    public List<OutgoingMail> All { get; } = [];

    public bool Delivers => delivers;

    /// <summary>The secret of the link in the last mail.</summary>
    public string LastSecret => All[^1].Text.Split(MemberLinks.Path)[1].Split('\n')[0].Trim();

    public Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        All.Add(mail);
        return Task.CompletedTask;
    }
}
