using System.Security.Cryptography;
using CoopHub.Attachments;
using CoopHub.Cms.Changes;
using CoopHub.Tests.Cms.Documents;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopHub.Tests.Attachments;

public abstract class AttachmentTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly AttachmentSite _site;

    protected AttachmentTests(TestDatabase database)
    {
        _database = database;
        _site = new AttachmentSite(database);
    }

    [DatabaseFact]
    public async Task A_file_comes_back_as_it_was_handed_in()
    {
        var pdf = SamplePdf.WithText("Leitfaden zur Nachnutzung");

        var attachment = await _site.Take("Leitfaden.pdf", pdf);

        Assert.Equal(pdf, await _site.Download(attachment.Key));
        Assert.Equal((_site.Record, "Leitfaden.pdf", "application/pdf", (long)pdf.Length), (attachment.RecordKey, attachment.FileName, attachment.MediaType, attachment.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), attachment.Sha256);
        Assert.Equal(((Guid?)AttachmentSite.Author, null, TextState.Read, 0), (attachment.CreatedBy, attachment.AltText, attachment.TextState, attachment.Order));
        Assert.Equal(attachment, await _site.Shelf.FindAsync(attachment.Key));
        Assert.Equal("Leitfaden zur Nachnutzung", await _site.Text(attachment));
    }

    [DatabaseFact]
    public async Task The_files_of_a_record_stand_in_the_order_in_which_they_came()
    {
        var first = await _site.Take("b.pdf", SamplePdf.WithText("eins"));
        var second = await _site.Take("a.png", SamplePictures.Png());
        await _site.Take("fremd.pdf", SamplePdf.WithText("drei"), record: Guid.NewGuid());

        Assert.Equal([first, second], await _site.Shelf.ListAsync(_site.Record));
    }

    [DatabaseFact]
    public async Task A_large_file_lies_in_pieces_and_can_be_read_from_any_place()
    {
        var large = SampleOffice.With(SampleOffice.Docx("Anlage"), "word/media/film.bin", stream => Noise(3_000_000, stream));

        var attachment = await _site.Take("Bericht.docx", large);

        using var db = _site.Open();
        var pieces = db.Set<AttachmentChunkRow>().Select(row => row.Bytes.Length).ToList();
        Assert.Equal(large.Length, pieces.Sum());
        Assert.All(pieces, length => Assert.InRange(length, 1, AttachmentChunkRow.Size));
        Assert.Equal(large, await _site.Download(attachment.Key));
        await using var content = _site.Services.GetRequiredService<ReadAttachment>().Open(attachment);
        foreach (var place in new[] { large.Length - 10, AttachmentChunkRow.Size - 5, 0 })
        {
            var part = new byte[10];
            content.Position = place;
            await content.ReadExactlyAsync(part);
            Assert.Equal(large.AsSpan(place, 10).ToArray(), part);
        }
    }

    [DatabaseFact]
    public async Task A_file_and_the_change_of_its_record_are_kept_together()
    {
        var attachment = await _site.Take("a.pdf", SamplePdf.WithText("eins"));

        var change = Assert.Single(Changes());
        Assert.Equal((Change.Document, _site.Record, "öffentlich"), (change.Kind, change.Key, change.Visibility));
        Assert.True(await Remove(_site.Record, attachment.Key));
        Assert.Equal(2, Changes().Count);
    }

    [DatabaseFact]
    public async Task What_is_added_in_a_scope_that_is_given_up_leaves_nothing_behind()
    {
        using (_site.Scopes.CreateCoreScope())
        {
            await _site.Take("a.pdf", SamplePdf.WithText("eins"));
            Assert.Single(await _site.Shelf.ListAsync(_site.Record));
        }

        Assert.Empty(await _site.Shelf.ListAsync(_site.Record));
        Assert.Empty(Changes());
        Assert.Equal(0, Pieces());
    }

    [DatabaseFact]
    public async Task A_removed_file_takes_its_bytes_along()
    {
        var attachment = await _site.Take("a.pdf", SamplePdf.WithText("eins"));

        Assert.True(await Remove(_site.Record, attachment.Key));

        Assert.Null(await _site.Shelf.FindAsync(attachment.Key));
        Assert.Equal(0, Pieces());
    }

    [DatabaseFact]
    public async Task Nobody_removes_a_file_by_way_of_another_record()
    {
        var attachment = await _site.Take("a.pdf", SamplePdf.WithText("eins"));

        Assert.False(await Remove(Guid.NewGuid(), attachment.Key));

        Assert.NotNull(await _site.Shelf.FindAsync(attachment.Key));
        Assert.Single(Changes());
    }

    [DatabaseFact]
    public async Task A_download_says_so_when_the_file_is_removed_under_it()
    {
        var attachment = await _site.Take("a.pdf", SamplePdf.WithText("eins"));
        await using var content = _site.Services.GetRequiredService<ReadAttachment>().Open(attachment);

        await Remove(_site.Record, attachment.Key);

        await Assert.ThrowsAsync<IOException>(async () => await content.ReadExactlyAsync(new byte[1]));
    }

    [DatabaseFact]
    public async Task A_deleted_document_takes_its_files_along()
    {
        using var documents = new DocumentSite(_database, builder => builder.AddAttachments()).WithPages();
        var page = documents.Page("Seite");
        await _site.Take("a.pdf", SamplePdf.WithText("eins"), record: page.Key);
        var other = await _site.Take("b.pdf", SamplePdf.WithText("zwei"));

        documents.Documents.MoveToRecycleBin(page);
        Assert.Single(await _site.Shelf.ListAsync(page.Key));
        documents.Documents.Delete(page);

        Assert.Empty(await _site.Shelf.ListAsync(page.Key));
        Assert.NotNull(await _site.Shelf.FindAsync(other.Key));
    }

    [DatabaseFact]
    public async Task A_picture_without_a_description_is_refused()
    {
        Assert.Contains("was auf dem Bild zu sehen ist", await _site.Refuse("a.png", SamplePictures.Png(), altText: " \u200b "), StringComparison.Ordinal);
        Assert.Contains("höchstens 300 Zeichen", await _site.Refuse("a.png", SamplePictures.Png(), altText: new string('x', 301)), StringComparison.Ordinal);
        Assert.Equal("Das Rathaus", (await _site.Take("a.png", SamplePictures.Png(), altText: " Das\r\nRathaus ")).AltText);
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<bool> Remove(Guid record, Guid key) =>
        _site.Services.GetRequiredService<RemoveAttachment>().RunAsync(record, key, "öffentlich");

    // Read as they stand in the table: followers see them only when no older transaction on the whole server is at work.
    private List<ChangeRow> Changes()
    {
        using var db = _site.Open();
        return [.. db.Set<ChangeRow>().OrderBy(row => row.Sequence)];
    }

    private int Pieces()
    {
        using var db = _site.Open();
        return db.Set<AttachmentChunkRow>().Count();
    }

    private static void Noise(int length, Stream stream)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        stream.Write(noise);
    }
}

public sealed class AttachmentTestsOnSqlite() : AttachmentTests(new SqliteTestDatabase());

public sealed class AttachmentTestsOnPostgres() : AttachmentTests(new PostgresTestDatabase());
