using CoopHub.Cms;
using CoopHub.Cms.Data;
using CoopHub.Database;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Partners;
using CoopHub.Web.Hosting;
using CoopHub.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>
/// The doors with sign-in on a port of its own, over a database of its own and two partners. No document is loaded: what is
/// tested here needs none.
/// </summary>
public sealed class MemberSite : IAsyncDisposable
{
    public const string Password = "sieben gute Wörter am Stück";
    public static readonly Partner CityA = new("stadt-a", "Stadt A") { Key = new Guid("a0000000-0000-0000-0000-000000000001"), Visibility = "öffentlich" };
    public static readonly Partner CityB = new("stadt-b", "Stadt B") { Key = new Guid("b0000000-0000-0000-0000-000000000001"), Visibility = "öffentlich" };

    private readonly string _folder = Directory.CreateTempSubdirectory("coophub-members-").FullName;
    private readonly WebApplication _app;

    private MemberSite(string environment, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "CoopHub.Web", EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Site:PublicAddress"] = "http://localhost",
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "coophub.db")}",
            ["Search:Folder"] = Path.Combine(_folder, "search"),
            ["SignIn:AnonymousPostsPerMinute"] = "100000",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddHubDatabase(builder.Configuration);
        builder.Services.AddProtectionKeys(builder.Configuration);
        builder.Services.AddSingleton<IMailTray>(Mails);
        builder.Services.AddCms(builder.Configuration, kernel => kernel.AddHub());
        builder.Services.AddFrontDoor();
        builder.AddSignIn();
        _app = builder.Build();
        _app.UseFrontDoor();
    }

    public KeptMails Mails { get; } = new();

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    public IServiceProvider Services => _app.Services;

    public static Task<MemberSite> StartAsync(params (string Key, string Value)[] settings) => StartInAsync("Development", settings);

    public static async Task<MemberSite> StartInAsync(string environment, params (string Key, string Value)[] settings)
    {
        var site = new MemberSite(environment, settings);
        site._app.Services.GetRequiredService<IStartupValidator>().Validate();
        await site._app.Services.GetRequiredService<DatabaseStart>().RunAsync();
        site._app.Services.GetRequiredService<PartnerShelf>().Replace([CityA, CityB]);
        await site._app.StartAsync();
        site.Address = site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return site;
    }

    public Visitor Visit() => new(Address);

    /// <summary>Somebody signed in with address and password through the front door.</summary>
    public async Task<Visitor> VisitAsAsync(MemberRow member)
    {
        var visitor = Visit();
        using var answer = await visitor.PostAsync("/anmelden", ("Mail", member.Mail!), ("Password", Password));
        return answer.Headers.Location?.ToString() == "/" ? visitor : throw new InvalidOperationException($"Signing in as {member.Mail} answered {answer.StatusCode}.");
    }

    /// <summary>An active account with <see cref="Password"/>.</summary>
    public async Task<MemberRow> MemberAsync(Role role, Partner? partner = null, string? mail = null)
    {
        mail ??= $"{Guid.NewGuid():N}@stadt-a.example";
        var member = new MemberRow
        {
            Name = $"{role.Name()} ({mail[..6]})", Mail = mail, MailKey = mail.ToUpperInvariant(), Role = role, Partner = partner?.Key, State = MemberState.Active, Created = DateTime.UtcNow,
        };
        member.PasswordHash = Services.GetRequiredService<IPasswordHasher<MemberRow>>().HashPassword(member, Password);
        await using var db = Services.GetRequiredService<Func<HubDb>>()();
        db.BeginWriting();
        db.Members.Add(member);
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
        return member;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Keeps mails instead of sending them.</summary>
public sealed class KeptMails : IMailTray
{
    private readonly List<OutgoingMail> _all = [];

    public bool Delivers => true;

    /// <summary>The path of the link in the last mail to an address.</summary>
    public string LinkTo(string address)
    {
        lock (_all)
        {
            var text = _all.Last(mail => mail.To == address).Text;
            return text[text.IndexOf(MemberLinks.Path, StringComparison.Ordinal)..].Split('\n')[0].Trim();
        }
    }

    public int CountTo(string address)
    {
        lock (_all)
        {
            return _all.Count(mail => mail.To == address);
        }
    }

    public Task PutAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (_all)
        {
            _all.Add(mail);
        }
        return Task.CompletedTask;
    }
}
