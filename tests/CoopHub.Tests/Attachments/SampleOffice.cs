using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Slides = DocumentFormat.OpenXml.Presentation;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace CoopHub.Tests.Attachments;

/// <summary>Office and OpenDocument files, as their programs write them and as an attacker would.</summary>
internal static class SampleOffice
{
    public static byte[] Docx(params string[] paragraphs) => Written(stream =>
    {
        using var document = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.Document = new Word.Document(new Word.Body(paragraphs.Select(text => new Word.Paragraph(new Word.Run(new Word.Text(text))))));
    });

    public static byte[] Xlsx(string sheet, params string[] cells) => Written(stream =>
    {
        using var book = SpreadsheetDocument.Create(stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var main = book.AddWorkbookPart();
        main.Workbook = new Workbook();
        main.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(cells.Select(text => new SharedStringItem(new Text(text))));
        var page = main.AddNewPart<WorksheetPart>();
        var row = new Row(cells.Select((_, number) => new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(number) }));
        page.Worksheet = new Worksheet(new SheetData(row));
        main.Workbook.AppendChild(new Sheets(new Sheet { Id = main.GetIdOfPart(page), SheetId = 1, Name = sheet }));
    });

    public static byte[] Pptx(string text) => Written(stream =>
    {
        using var slides = PresentationDocument.Create(stream, DocumentFormat.OpenXml.PresentationDocumentType.Presentation);
        var main = slides.AddPresentationPart();
        main.Presentation = new Slides.Presentation();
        var slide = main.AddNewPart<SlidePart>();
        slide.Slide = new Slides.Slide(new Slides.CommonSlideData(new Slides.ShapeTree(new Slides.Shape(new Slides.TextBody(
            new Drawing.BodyProperties(), new Drawing.Paragraph(new Drawing.Run(new Drawing.Text(text))))))));
    });

    public static byte[] OpenDocument(string kind, string body, params (string Name, string Content)[] more) => Zip(
    [
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"""
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:text>{body}</office:text></office:body></office:document-content>
            """),
        .. more,
    ]);

    /// <summary>A ZIP with these entries, in this order; the first is stored and not packed, as OpenDocument wants it.</summary>
    public static byte[] Zip(params (string Name, string Content)[] entries) => Written(stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        for (var number = 0; number < entries.Length; number++)
        {
            using var entry = zip.CreateEntry(entries[number].Name, number == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(entries[number].Content));
        }
    });

    /// <summary>The file with further entries.</summary>
    public static byte[] With(byte[] file, string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            write(entry);
        }
        return stream.ToArray();
    }

    public static byte[] With(byte[] file, string name, string content = "x") => With(file, name, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
