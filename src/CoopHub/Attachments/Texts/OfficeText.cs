using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace CoopHub.Attachments.Texts;

/// <summary>Reads the text in Word, Excel and PowerPoint files, element by element: no part is ever loaded as a whole.</summary>
internal static class OfficeText
{
    private const long LongestPart = 100_000_000;

    private static OpenSettings Settings => new() { AutoSave = false, MaxCharactersInPart = LongestPart };

    public static void ReadDocument(Stream file, BoundedText text)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false, Settings);
        var main = document.MainDocumentPart;
        OpenXmlPart?[] parts = [main, .. main?.HeaderParts ?? [], .. main?.FooterParts ?? [], main?.FootnotesPart, main?.EndnotesPart];
        ReadAll(parts, text, [typeof(Word.Text)], [typeof(Word.Paragraph)], [typeof(Word.TabChar), typeof(Word.Break)]);
    }

    public static void ReadWorkbook(Stream file, BoundedText text)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false, Settings);
        var main = workbook.WorkbookPart;
        foreach (var name in main?.Workbook?.Sheets?.Elements<Sheet>().Select(sheet => sheet.Name?.Value) ?? [])
        {
            text.Add(name ?? "");
            text.EndLine();
        }
        // Texts of cells stand in a list of their own; those a program has written may stand in the sheets.
        ReadAll([main?.SharedStringTablePart, .. main?.WorksheetParts ?? []], text, [typeof(Text)], [typeof(SharedStringItem), typeof(Row)], [typeof(Cell)]);
    }

    public static void ReadPresentation(Stream file, BoundedText text)
    {
        using var presentation = PresentationDocument.Open(file, isEditable: false, Settings);
        var slides = presentation.PresentationPart?.SlideParts ?? [];
        ReadAll(slides.SelectMany(slide => new OpenXmlPart?[] { slide, slide.NotesSlidePart }), text, [typeof(Drawing.Text)], [typeof(Drawing.Paragraph)], [typeof(Drawing.Break)]);
    }

    private static void ReadAll(IEnumerable<OpenXmlPart?> parts, BoundedText text, Type[] texts, Type[] lines, Type[] gaps)
    {
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            using var reader = OpenXmlReader.Create(part);
            while (text.IsOpen && reader.Read())
            {
                if (reader.IsStartElement && texts.Contains(reader.ElementType))
                {
                    text.Add(reader.GetText());
                }
                else if (gaps.Contains(reader.ElementType))
                {
                    text.Add(" ");
                }
                else if (reader.IsEndElement && lines.Contains(reader.ElementType))
                {
                    text.EndLine();
                }
            }
        }
    }
}
