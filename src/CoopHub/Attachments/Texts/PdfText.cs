using UglyToad.PdfPig;

namespace CoopHub.Attachments.Texts;

/// <summary>Reads the words on the pages of a PDF.</summary>
internal static class PdfText
{
    private const int MostPages = 2_000;

    public static void Read(Stream file, BoundedText text)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 100, FilterProvider = new PdfFilters() };
        using var pdf = PdfDocument.Open(file, options);
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MostPages) && text.IsOpen; number++)
        {
            text.Add(string.Join(' ', pdf.GetPage(number).GetWords().Select(word => word.Text)));
            text.EndLine();
        }
    }
}
