using System.Text;
using CoopHub.Attachments;
using CoopHub.Attachments.Files;
using CoopHub.Tests.Kit;
using Xunit;

namespace CoopHub.Tests.Attachments;

/// <summary>Files that are not what they say, or would hurt who opens them. What is refused leaves nothing behind.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Script = "<script>alert(1)</script>";

    private readonly SqliteTestDatabase _database = new();
    private readonly AttachmentSite _site;

    public HostileFileTests() => _site = new AttachmentSite(_database);

    [Theory]
    [InlineData("Logo.svg", "SVG-Grafiken werden nicht angenommen")]
    [InlineData("Logo.SVGZ", "als PNG")]
    [InlineData("Rechnung.pdf.exe", "„.exe“")]
    [InlineData("seite.html", "„.html“")]
    [InlineData("Mappe.xlsm", "ohne Makros")]
    [InlineData("Brief.doc", "ältere Office-Format")]
    [InlineData("Foto.heic", "als PNG oder JPEG")]
    [InlineData("alles.zip", "Archive werden nicht angenommen")]
    public async Task A_kind_of_file_that_is_not_taken_is_told_what_to_do_instead(string name, string reason) =>
        Assert.Contains(reason, await _site.Refuse(name, SamplePdf.WithText("x")), StringComparison.Ordinal);

    public static TheoryData<string, string> Masks => new()
    {
        { "a.pdf", "png" }, { "a.png", "pdf" }, { "a.png", "jpeg" }, { "a.jpg", "png" }, { "a.docx", "pdf" }, { "a.docx", "xlsx" }, { "a.xlsx", "docx" }, { "a.pptx", "odt" },
        { "a.odt", "ods" }, { "a.odt", "docx" }, { "a.docx", "zip" }, { "a.pdf", "html" }, { "a.png", "svg" }, { "a.docx", "exe" }, { "a.docx", "doc" }, { "a.pdf", "late pdf" },
    };

    [Theory]
    [MemberData(nameof(Masks))]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string name, string really) =>
        Assert.Contains("ist dem Inhalt nach nicht ein", await _site.Refuse(name, Really(really)), StringComparison.Ordinal);

    [Fact]
    public async Task A_macro_is_refused_wherever_it_hides()
    {
        var docx = SampleOffice.Docx("Brief");
        byte[][] files =
        [
            SampleOffice.With(docx, "word/vbaProject.bin"),
            SampleOffice.With(docx, "anderswo/VBAPROJECT.BIN"),
            SampleOffice.Zip(("[Content_Types].xml", """<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""")),
        ];
        foreach (var file in files)
        {
            Assert.Contains("Makros", await _site.Refuse("a.docx", file), StringComparison.Ordinal);
        }
        Assert.Contains("Makros", await _site.Refuse("a.odt", SampleOffice.OpenDocument("text", "", ("Basic/Standard/Module1.xml", "x"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_unpacks_to_hundreds_of_megabytes_is_refused()
    {
        var bomb = SampleOffice.With(SampleOffice.Docx("x"), "word/media/bombe.bin", stream =>
        {
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++)
            {
                stream.Write(zeros);
            }
        });

        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Contains("entpackt sich", await _site.Refuse("a.docx", bomb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_gives_a_smaller_size_than_the_true_one_is_unpacked_no_further_than_it_says()
    {
        var bomb = SampleOffice.With(SampleOffice.Docx("x"), "word/media/bombe.bin", stream => stream.Write(new byte[30 * 1024 * 1024]));
        var size = BitConverter.GetBytes(30 * 1024 * 1024);
        for (var place = bomb.AsSpan().IndexOf(size); place >= 0; place = bomb.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(10).CopyTo(bomb, place);
        }

        Assert.Equal("x", await _site.Text(await _site.Take("a.docx", bomb)));
    }

    [Fact]
    public async Task A_container_of_countless_entries_is_refused() => Assert.Contains(
        "entpackt sich",
        await _site.Refuse("a.odt", SampleOffice.OpenDocument("text", "", [.. Enumerable.Range(0, 5_001).Select(number => ($"Pictures/{number}", ""))])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("../../../home/user/.bashrc")]
    [InlineData("/etc/cron.d/x")]
    [InlineData(@"word\..\..\x")]
    [InlineData("C:/x")]
    [InlineData("WORD/DOCUMENT.XML")]
    public async Task A_container_with_entries_that_point_outside_or_cover_others_is_refused(string entry) =>
        Assert.Contains("innere Aufbau", await _site.Refuse("a.docx", SampleOffice.With(SampleOffice.Docx("x"), entry)), StringComparison.Ordinal);

    [Fact]
    public async Task A_document_that_names_entities_of_its_own_is_kept_without_text()
    {
        var bomb = SampleOffice.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", """<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><x>&b;&f;</x>"""));

        Assert.Equal(TextState.Unreadable, (await _site.Take("a.odt", bomb)).TextState);
    }

    [Theory]
    [InlineData(100_000u, 100_000u)]
    [InlineData(12_001u, 1u)]
    [InlineData(11_000u, 11_000u)]
    [InlineData(0xFFFFFFFFu, 2u)]
    public async Task A_picture_that_would_fill_the_memory_of_its_readers_is_refused(uint width, uint height) =>
        Assert.Contains("Bildpunkten zu groß", await _site.Refuse("a.png", SamplePictures.Png(width, height)), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_more_than_25_megabytes_is_refused_and_one_of_exactly_as_much_is_taken()
    {
        var padded = new byte[TemporaryFile.Largest + 1];
        SamplePdf.WithText("x").CopyTo(padded, 0);

        Assert.Contains("größer als 25 MB", await _site.Refuse("a.pdf", padded), StringComparison.Ordinal);
        Assert.Equal(TemporaryFile.Largest, (await _site.Take("a.pdf", padded[..^1])).Length);
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("leer", await _site.Refuse("a.pdf", []), StringComparison.Ordinal);

    [Fact]
    public async Task What_hangs_behind_a_picture_or_hides_in_it_is_cut_off()
    {
        byte[] tail = [.. Encoding.ASCII.GetBytes(Script), .. SampleOffice.Docx("x")];

        foreach (var (name, file) in new[] { ("a.png", SamplePictures.Png()), ("a.jpg", SamplePictures.Jpeg) })
        {
            var attachment = await _site.Take(name, [.. file, .. tail]);
            Assert.Equal(file, await _site.Download(attachment.Key));
        }
        var commented = await _site.Take("b.png", SamplePictures.Png(2, 2, ("tEXt", Script), ("iTXt", Script), ("eXIf", Script), ("acTL", "12345678")));
        Assert.Equal(SamplePictures.Png(), await _site.Download(commented.Key));
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }

    private static byte[] Really(string kind) => kind switch
    {
        "pdf" => SamplePdf.WithText("x"),
        "late pdf" => [.. Encoding.ASCII.GetBytes(Script), .. SamplePdf.WithText("x")],
        "png" => SamplePictures.Png(),
        "jpeg" => SamplePictures.Jpeg,
        "docx" => SampleOffice.Docx("x"),
        "xlsx" => SampleOffice.Xlsx("x", "x"),
        "odt" => SampleOffice.OpenDocument("text", ""),
        "ods" => SampleOffice.OpenDocument("spreadsheet", ""),
        "zip" => SampleOffice.Zip(("readme.txt", "x")),
        "svg" => Encoding.ASCII.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Script}</svg>"),
        "exe" => [.. "MZ"u8, .. new byte[200]],
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage EncryptionInfo WordDocument")],
        _ => Encoding.ASCII.GetBytes($"<!doctype html>{Script}"),
    };
}
