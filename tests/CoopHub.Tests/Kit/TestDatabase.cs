using CoopHub.Cms.Data;
using CoopHub.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopHub.Tests.Kit;

/// <summary>
/// A database of its own for one test, with the real migrations applied. Test classes take one in their constructor
/// through two heirs, <c>…OnSqlite</c> and <c>…OnPostgres</c>, and mark their tests with <see cref="DatabaseFactAttribute"/>.
/// </summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>The configuration that leads to this database.</summary>
    public abstract IConfiguration Configuration { get; }

    /// <summary>Services with nothing but this database; each call is like one more process on it.</summary>
    public ServiceProvider DatabaseServices(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(Configuration)
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();
        return new ServiceCollection().AddLogging().AddHubDatabase(configuration).BuildServiceProvider();
    }

    /// <summary>A context on this database, outside any scope.</summary>
    public HubDb Open()
    {
        using var services = DatabaseServices();
        return services.GetRequiredService<Func<HubDb>>()();
    }

    /// <summary>Closes what this process holds open, and waits until the server has noticed the end of one that was killed.</summary>
    public abstract void Close();

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>The section that <see cref="DatabaseOptions"/> is read from.</summary>
    protected static IConfiguration Leading(DatabaseProvider provider, string connectionString) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] = provider.ToString(),
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = connectionString,
        })
        .Build();
}
