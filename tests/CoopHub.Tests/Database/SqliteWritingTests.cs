using CoopHub.Cms.Data;
using CoopHub.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Tests.Database;

/// <summary>How the SQLite file is written: one writer at a time, who has the file from the beginning of the transaction.</summary>
public sealed class SqliteWritingTests : IDisposable
{
    private const int Busy = 5;
    private readonly SqliteTestDatabase _database = new();
    private readonly ServiceProvider _services;

    public SqliteWritingTests() => _services = _database.DatabaseServices();

    [Fact]
    public void Who_begins_to_write_has_the_file_before_the_first_command()
    {
        using var writing = Open();
        writing.BeginWriting();

        var refusal = Assert.Throws<SqliteException>(() => ByAnotherProgram("BEGIN IMMEDIATE"));

        Assert.Equal(Busy, refusal.SqliteErrorCode);
    }

    [Fact]
    public void Who_only_reads_leaves_the_file_to_writers_and_goes_on_seeing_what_it_saw()
    {
        using var reading = Open();
        reading.BeginReading();
        Assert.Equal(0, reading.Set<KeyValueRow>().Count());

        ByAnotherProgram("BEGIN IMMEDIATE; INSERT INTO KeyValues (\"Key\", Updated) VALUES ('new', '2026-01-01 00:00:00'); COMMIT");

        Assert.Equal(0, reading.Set<KeyValueRow>().Count());
        using var later = Open();
        Assert.Equal(1, later.Set<KeyValueRow>().Count());
    }

    [Fact]
    public async Task A_second_writer_of_this_process_waits_in_line_until_the_first_has_ended()
    {
        var first = Open();
        first.BeginWriting();
        var second = Task.Run(() =>
        {
            using var waiting = Open();
            waiting.BeginWriting();
        });

        await Task.WhenAny(second, Task.Delay(200));
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await second.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Of_many_writers_at_once_none_is_refused_and_none_loses_what_another_wrote()
    {
        const int writers = 8, each = 25;
        ByAnotherProgram("INSERT INTO KeyValues (\"Key\", Value, Updated) VALUES ('counter', '', '2026-01-01 00:00:00')");

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            for (var written = 0; written < each; written++)
            {
                using var db = Open();
                db.BeginWriting();
                var row = db.Set<KeyValueRow>().Single(row => row.Key == "counter");
                row.Value += "+";
                db.SaveChanges();
                db.Database.CommitTransaction();
            }
        })));

        using var after = Open();
        Assert.Equal(new string('+', writers * each), after.Set<KeyValueRow>().Single().Value);
    }

    [Fact]
    public void A_version_of_a_document_that_does_not_exist_is_refused()
    {
        using var db = Open();
        db.Add(new CoopHub.Cms.Documents.DocumentVersionRow { NodeId = 4711 });

        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }

    private HubDb Open() => _services.GetRequiredService<Func<HubDb>>()();

    private void ByAnotherProgram(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False;Default Timeout=1");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
