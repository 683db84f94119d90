using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Cms.Schema;

/// <summary>What comes in as canonical files goes out again byte for byte.</summary>
public abstract class SchemaRoundTripTests(TestDatabase database) : IDisposable
{
    private const string Examples = "usync-examples/uSync/v17";
    private readonly SchemaSite _site = new(database);

    [DatabaseFact]
    public void The_sites_own_files_come_out_as_they_went_in() => ComesOutAsItWentIn(Path.Combine(SharedData.Repository, "uSync", "v17"));

    [SharedDatabaseFact(Examples)]
    public void The_example_files_come_out_as_they_went_in() => ComesOutAsItWentIn(SharedData.Find(Examples)!);

    public void Dispose()
    {
        _site.Dispose();
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private void ComesOutAsItWentIn(string folder)
    {
        using var exported = new TempFolder();

        _site.Import(folder);
        _site.Export(exported.Path);

        var before = TempFolder.Read(folder).Where(file => file.Key.Split('/')[0] is "Languages" or "DataTypes" or "ContentTypes" or "usync.config").ToDictionary();
        Assert.NotEmpty(before);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), exported.Contents.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(Text(file.Value), Text(exported.Contents[file.Key])));
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}

public sealed class SchemaRoundTripTestsOnSqlite() : SchemaRoundTripTests(new SqliteTestDatabase());

public sealed class SchemaRoundTripTestsOnPostgres() : SchemaRoundTripTests(new PostgresTestDatabase());
