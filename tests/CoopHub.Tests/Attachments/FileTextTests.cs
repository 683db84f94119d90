using System.Text;
using CoopHub.Attachments;
using CoopHub.Attachments.Texts;
using CoopHub.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoopHub.Tests.Attachments;

/// <summary>The text of files, for the search.</summary>
public sealed class FileTextTests : IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private readonly AttachmentSite _site;

    public FileTextTests() => _site = new AttachmentSite(_database);

    [Fact]
    public async Task The_words_of_every_kind_of_document_are_found()
    {
        (string Name, byte[] File, string Text)[] documents =
        [
            ("a.pdf", SamplePdf.WithText("Seite eins", "Seite zwei"), "Seite eins\nSeite zwei"),
            ("a.docx", SampleOffice.Docx("Größe der Akte", "Zweiter Absatz"), "Größe der Akte\nZweiter Absatz"),
            ("a.xlsx", SampleOffice.Xlsx("Kosten", "Gebühr", "Betrag"), "Kosten\nGebühr\nBetrag"),
            ("a.pptx", SampleOffice.Pptx("Ziele 2027"), "Ziele 2027"),
            ("a.odt", SampleOffice.OpenDocument("text", "<text:h>Titel</text:h><text:p>Eins<text:s/>zwei <text:span>drei</text:span></text:p>"), "Titel\nEins zwei drei"),
            ("a.ods", SampleOffice.OpenDocument("spreadsheet", "<text:p>Zelle</text:p>"), "Zelle"),
            ("a.odp", SampleOffice.OpenDocument("presentation", "<text:p>Folie</text:p>"), "Folie"),
        ];
        foreach (var (name, file, text) in documents)
        {
            var attachment = await _site.Take(name, file);
            Assert.Equal(TextState.Read, attachment.TextState);
            Assert.Equal(text, await _site.Text(attachment));
        }
    }

    [Fact]
    public async Task A_broken_or_encrypted_file_is_kept_and_says_that_its_text_could_not_be_read()
    {
        var pdf = SamplePdf.WithText("x");
        var docx = SampleOffice.Docx("x");
        (string Name, byte[] File)[] files =
        [
            ("verschlüsselt.pdf", SamplePdf.Encrypted()),
            ("abgeschnitten.docx", docx[..(docx.Length / 2)]),
            ("kaputt.docx", SampleOffice.Zip(("[Content_Types].xml", $"<Types><Override ContentType=\"{CoopHub.Attachments.Files.FileKind.Docx.MainPart}\"/></Types>"), ("word/document.xml", "<w:doc"))),
            ("kennwort.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Root Entry EncryptionInfo EncryptedPackage")]),
            ("kennwort.odt", SampleOffice.OpenDocument("text", "", ("META-INF/manifest.xml", "<m><encryption-data/></m>"))),
            ("kaputt.pdf", [.. pdf[..40], .. new byte[5000]]),
            ("bombe.pdf", SamplePdf.Bomb(70 * 1024 * 1024)),
        ];
        foreach (var (name, file) in files)
        {
            var attachment = await _site.Take(name, file);
            Assert.Equal((name, "nicht lesbar"), (name, attachment.TextState.Words));
            Assert.Equal(file, await _site.Download(attachment.Key));
        }
        Assert.Empty(await _site.Shelf.TextsAsync(_site.Record));
    }

    [Fact]
    public async Task A_scan_and_a_picture_hold_no_text()
    {
        Assert.Equal("kein Text", (await _site.Take("scan.pdf", SamplePdf.WithText(""))).TextState.Words);
        Assert.Equal("kein Text", (await _site.Take("bild.png", SamplePictures.Png())).TextState.Words);
    }

    [Fact]
    public async Task Text_that_no_database_keeps_is_left_out() =>
        Assert.Equal("vorher nachher", await _site.Text(await _site.Take("a.odt", SampleOffice.OpenDocument("text", "<text:p>vorher&#x85; nachher</text:p>"))));

    [Fact]
    public async Task A_text_without_end_is_kept_up_to_the_limit()
    {
        var attachment = await _site.Take("lang.docx", SampleOffice.Docx([.. Enumerable.Repeat(new string('x', 1_000), 1_100)]));

        Assert.Equal(BoundedText.Longest, (await _site.Text(attachment)).Length);
    }

    [Fact]
    public async Task A_PDF_nested_without_end_does_not_end_the_program()
    {
        var nested = SamplePdf.WithContent(Encoding.ASCII.GetBytes(new string('[', 200_000)));

        Assert.Equal(nested, await _site.Download((await _site.Take("tief.pdf", nested)).Key));
    }

    [Fact]
    public async Task A_reader_that_hangs_is_given_up_and_those_that_come_after_are_told_at_once_when_no_place_is_left()
    {
        using var texts = new TextExtraction(NullLogger<TextExtraction>.Instance, TimeSpan.FromMilliseconds(50));
        using var release = new ManualResetEventSlim();
        for (var number = 0; number < 3; number++)
        {
            Assert.Equal(FileText.Unreadable, await texts.RunAsync(new MemoryStream(), (_, _) => release.Wait(), CancellationToken.None));
        }
        var read = false;
        await texts.RunAsync(new MemoryStream(), (_, _) => read = true, CancellationToken.None);
        Assert.False(read);
        release.Set();
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }
}
