namespace CoopHub.Attachments.Files;

/// <summary>A kind of file that is taken.</summary>
/// <param name="Extensions">The endings that such files bear, without the point; the first is the one people are told.</param>
/// <param name="MediaType">What is told to the reader's browser.</param>
/// <param name="Name">What people call it, with its article.</param>
/// <param name="Shape">How the bytes are laid out.</param>
/// <param name="MainPart">For Office containers: the type that the main part must have; null for others.</param>
internal sealed record FileKind(string[] Extensions, string MediaType, string Name, FileShape Shape, string? MainPart = null)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    public static readonly FileKind Pdf = new(["pdf"], "application/pdf", "ein PDF", FileShape.Pdf);
    public static readonly FileKind Docx = new(["docx"], Office + "wordprocessingml.document", "ein Word-Dokument", FileShape.Office, Office + "wordprocessingml.document.main+xml");
    public static readonly FileKind Xlsx = new(["xlsx"], Office + "spreadsheetml.sheet", "eine Excel-Mappe", FileShape.Office, Office + "spreadsheetml.sheet.main+xml");
    public static readonly FileKind Pptx = new(["pptx"], Office + "presentationml.presentation", "eine PowerPoint-Präsentation", FileShape.Office, Office + "presentationml.presentation.main+xml");
    public static readonly FileKind Odt = new(["odt"], OpenDocument + "text", "ein OpenDocument-Text", FileShape.OpenDocument);
    public static readonly FileKind Ods = new(["ods"], OpenDocument + "spreadsheet", "eine OpenDocument-Tabelle", FileShape.OpenDocument);
    public static readonly FileKind Odp = new(["odp"], OpenDocument + "presentation", "eine OpenDocument-Präsentation", FileShape.OpenDocument);
    public static readonly FileKind Png = new(["png"], "image/png", "ein PNG-Bild", FileShape.Png);
    public static readonly FileKind Jpeg = new(["jpg", "jpeg"], "image/jpeg", "ein JPEG-Bild", FileShape.Jpeg);

    private static readonly FileKind[] All = [Pdf, Docx, Xlsx, Pptx, Odt, Ods, Odp, Png, Jpeg];

    public bool IsPicture => Shape is FileShape.Png or FileShape.Jpeg;

    /// <summary>The kind that a cleaned file name stands for.</summary>
    /// <exception cref="FileRefusedException">Files with this ending are not taken.</exception>
    public static FileKind Of(string fileName)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension)) ?? throw new FileRefusedException(WhyNot(extension));
    }

    // An SVG is a program as much as a picture: scripts, styles, foreign HTML, references to elsewhere. Whether nothing of it is
    // left depends on the browser that reads it, so cleaning it cannot be proved, and a PNG shows the same.
    private static string WhyNot(string extension) => extension switch
    {
        "svg" or "svgz" => "SVG-Grafiken werden nicht angenommen, weil sie Programme enthalten können. Speichern Sie die Grafik als PNG.",
        "docm" or "dotm" or "xlsm" or "xltm" or "xlsb" or "xlam" or "pptm" or "potm" or "ppsm" or "ppam" =>
            "Dateien mit Makros werden nicht angenommen. Speichern Sie die Datei ohne Makros als DOCX, XLSX oder PPTX.",
        "doc" or "dot" or "rtf" or "xls" or "xlt" or "ppt" or "pps" =>
            "Das ältere Office-Format wird nicht angenommen. Speichern Sie die Datei als DOCX, XLSX, PPTX oder PDF.",
        "gif" or "bmp" or "webp" or "heic" or "heif" or "avif" or "tif" or "tiff" => "Speichern Sie das Bild als PNG oder JPEG; andere Bildformate werden nicht angenommen.",
        "zip" or "7z" or "rar" or "tar" or "gz" => "Archive werden nicht angenommen. Laden Sie die Dateien einzeln hoch.",
        _ => $"Dateien mit der Endung „.{extension}“ werden nicht angenommen. Möglich sind PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG und JPEG.",
    };
}

/// <summary>How the bytes of a file are laid out.</summary>
internal enum FileShape
{
    Pdf,
    Office,
    OpenDocument,
    Png,
    Jpeg,
}
