using CoopHub.Cms.Changes;
using CoopHub.Cms.Schema;
using CoopHub.Tests.Kit;
using Xunit;
using static CoopHub.Tests.Cms.Schema.Samples;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>An import as one step: what others hear of it, nodes that start at once, a file that is refused.</summary>
public abstract class SchemaTurnTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly SchemaSite _site;

    protected SchemaTurnTests(TestDatabase database)
    {
        _database = database;
        _site = new SchemaSite(database);
        _site.Files.With("Languages/de-de.config", Language("de-DE", isDefault: true)).With("DataTypes/Text.config", DataType(Text));
    }

    [DatabaseFact]
    public void Only_what_has_changed_stands_in_the_change_log()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary"))).With("ContentTypes/news.config", DocumentType("news"));
        _site.Import();
        var noted = _site.Noted();
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary") + Property("body")));

        _site.Import();

        Assert.Equal([(Change.Schema, Key("page"))], _site.Noted().Skip(noted.Count));
    }

    [DatabaseFact]
    public void A_data_type_language_and_document_type_are_found_in_the_change_log_after_the_first_import()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary")));

        _site.Import();

        var noted = _site.Noted();
        Assert.Equal(3, noted.Count);
        Assert.All(noted, change => Assert.Equal(Change.Schema, change.Kind));
        Assert.Contains((Change.Schema, Key("page")), noted);
        Assert.Contains((Change.Schema, Key(Text)), noted);
    }

    [DatabaseFact]
    public async Task Of_two_nodes_that_start_at_once_one_imports_and_the_other_finds_it_done()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary")));
        using var other = new SchemaSite(_database);
        using var together = new Barrier(2);

        var outcomes = await Task.WhenAll(
            Task.Run(() => ImportWith(_site, together)),
            Task.Run(() => ImportWith(other, together)));

        Assert.Single(outcomes, outcome => outcome == SchemaChanges.None);
        Assert.Single(outcomes, outcome => outcome.DocumentTypes.Added == 1);
        Assert.Equal("page", other.Types.Get(Key("page"))!.Alias);
    }

    [DatabaseFact]
    public void A_file_that_is_refused_leaves_everything_as_it_was()
    {
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary", dataType: "there is none")));

        _site.Refusal();

        Assert.Empty(_site.DataTypes.GetAllAsync().Result);
        Assert.Empty(_site.Languages.GetAllAsync().Result);
        Assert.Empty(_site.Noted());
        _site.Files.With("ContentTypes/page.config", DocumentType("page", Property("summary")));
        Assert.Equal(1, _site.Import().DocumentTypes.Added);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private SchemaChanges ImportWith(SchemaSite site, Barrier together)
    {
        together.SignalAndWait();
        return site.Import(_site.Files.Path);
    }
}

public sealed class SchemaTurnTestsOnSqlite() : SchemaTurnTests(new SqliteTestDatabase());

public sealed class SchemaTurnTestsOnPostgres() : SchemaTurnTests(new PostgresTestDatabase());
