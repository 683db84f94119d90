using System.Diagnostics;
using CoopHub.Cms.Documents;
using CoopHub.TestChild;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core.Models;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

public abstract class KillDuringSaveTests(TestDatabase database, int kills) : DocumentTests(database)
{
    // The kill comes after up to so many commits and up to so many milliseconds more, anywhere in a save or a publication.
    private const int MostCommits = 8;
    private const int LongestPause = 30;

    // The program is started where it was built: the kernel reads every assembly beside it, and beside this one lie xunit's.
    private static readonly string Writer = Path.Combine(
        AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}CoopHub.Tests{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}CoopHub.TestChild{Path.DirectorySeparatorChar}", StringComparison.Ordinal),
        "CoopHub.TestChild.dll");

    // Written down by the writer before it was killed: the least that must be there.
    private readonly Dictionary<Guid, (int Saved, int Published)> _acknowledged = [];

    [DatabaseFact]
    public async Task However_often_the_writer_is_killed_the_database_is_whole_and_each_document_is_old_or_new()
    {
        // Not for secrets: it spreads the kills.
        var moments = new Random(20261125);
        for (var document = 0; document < 3; document++)
        {
            Create();
        }
        for (var kill = 0; kill < kills; kill++)
        {
            await WriteAndDieAsync(moments.Next(1, MostCommits), moments.Next(LongestPause));
            Database.Close();
            CheckRows();
            foreach (var page in Site.Documents.GetRootContent())
            {
                Check(page);
            }
        }
        Assert.All(_acknowledged.Values, last => Assert.True(last.Published > 0));
    }

    /// <summary>What the database itself can say about its wholeness.</summary>
    private protected abstract void CheckFile();

    private protected override DocumentSite Prepare(DocumentSite site)
    {
        site.WithPages();
        var page = site.Types.Get("page")!;
        page.AddPropertyType(site.Property(site.DataType("Langtext", ValueStorageType.Ntext), "body", "Text"), "content", "Inhalt");
        page.AddPropertyType(site.Property(site.DataType("Zahl", ValueStorageType.Integer), "number", "Nummer"), "content", "Inhalt");
        site.Types.UpdateAsync(page, Guid.Empty).Wait();
        return site;
    }

    private void Create()
    {
        var page = Site.Documents.Create(StubbornWriter.Name(0), -1, "page");
        page.SetValue("summary", StubbornWriter.Name(0));
        page.SetValue("body", StubbornWriter.Body(0));
        page.SetValue("number", 0);
        Assert.True(Site.Documents.Save(page).Success);
        _acknowledged[page.Key] = (0, 0);
    }

    private async Task WriteAndDieAsync(int commits, int pause)
    {
        using var writer = Start();
        try
        {
            for (; commits > 0; commits--)
            {
                Assert.True(await ReadAsync(writer), "The writer ended by itself.");
            }
            await Task.Delay(pause);
        }
        finally
        {
            writer.Kill();
        }
        while (await ReadAsync(writer))
        {
        }
        await writer.WaitForExitAsync();
    }

    private Process Start()
    {
        var settings = Database.Configuration.AsEnumerable().Where(setting => setting.Value is not null).SelectMany(setting => new[] { setting.Key, setting.Value! });
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Writer, .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private async Task<bool> ReadAsync(Process writer)
    {
        if (await writer.StandardOutput.ReadLineAsync() is not { } line)
        {
            return false;
        }
        if (line.Split(' ') is [var key, var number, var what] && Guid.TryParse(key, out var document) && int.TryParse(number, out var committed))
        {
            var last = _acknowledged[document];
            _acknowledged[document] = what == "published" ? last with { Published = committed } : last with { Saved = committed };
        }
        return true;
    }

    private void Check(IContent page)
    {
        var (saved, published) = (StubbornWriter.Number(page), StubbornWriter.Number(page, published: true));

        Assert.Equal(
            (StubbornWriter.Name(saved), StubbornWriter.Name(saved), StubbornWriter.Body(saved)),
            (page.Name, page.GetValue("summary"), page.GetValue("body")));
        if (published > 0)
        {
            Assert.Equal(
                (StubbornWriter.Name(published), StubbornWriter.Name(published), StubbornWriter.Body(published)),
                (page.PublishName, page.GetValue("summary", published: true), page.GetValue("body", published: true)));
        }
        Assert.Equal((published > 0, saved != published || saved == 0), (page.Published, page.Edited));
        Assert.InRange(saved - published, 0, 2);
        Assert.True(saved % 2 == 0 || saved - published == 1);

        var last = _acknowledged[page.Key];
        Assert.True(saved >= last.Saved && published >= last.Published, $"{last} was acknowledged, {saved} and {published} is there.");
        Assert.Equal(1 + saved + (published / 2), ChangesOf(page.Key));
        Assert.Equal(1 + (published / 2), Site.Documents.GetVersionIds(page.Id, int.MaxValue).Count());
    }

    private void CheckRows()
    {
        CheckFile();
        using var db = Database.Open();
        var versions = db.Set<DocumentVersionRow>().AsNoTracking().ToLookup(version => version.NodeId);
        foreach (var document in db.Set<DocumentRow>().AsNoTracking())
        {
            var own = versions[document.NodeId].ToList();
            Assert.Equal([document.CurrentVersionId], own.Where(version => version.Current).Select(version => version.Id));
            Assert.Equal(document.PublishedVersionId, own.SingleOrDefault(version => version.Published)?.Id);
            Assert.Equal(document.Published, document.PublishedVersionId is not null);
        }
    }
}

public sealed class KillDuringSaveTestsOnSqlite() : KillDuringSaveTests(new SqliteTestDatabase(), kills: 50)
{
    private protected override void CheckFile()
    {
        using var db = Database.Open();
        Assert.Equal(["ok"], db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check()"));
        Assert.Empty(db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check()"));
    }
}

// The files are kept whole by the server, which does not die with the writer; and each kill takes longer than on SQLite.
public sealed class KillDuringSaveTestsOnPostgres() : KillDuringSaveTests(new PostgresTestDatabase(), kills: 25)
{
    // PostgreSQL has no check of its own; that nothing of the dead writer is still at work is seen when the database is closed.
    private protected override void CheckFile()
    {
    }
}
