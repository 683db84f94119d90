using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace CoopHub.Web.Tests.Kit;

/// <summary>The whole site as Development starts it, with the demonstration cooperation, on a database of its own.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coophub-site");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "site.db")}")
            .UseSetting("Search:Folder", Path.Combine(_folder.FullName, "search"))
            .UseSetting("SignIn:AnonymousPostsPerMinute", "100000");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }
    }
}

/// <summary>The same on a port, for what only a real connection shows: a browser, bytes on the wire.</summary>
public sealed class SiteOnPort : Site
{
    public SiteOnPort()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
}
