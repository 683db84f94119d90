using System.Text;

namespace CoopHub.Attachments.Files;

/// <summary>
/// Recognises a DOCX, XLSX or PPTX that Office has encrypted with a password (MS-OFFCRYPTO 2.3): a compound file that holds
/// the package as one stream. The older formats (DOC, XLS, PPT), which may hold macros, are compound files too.
/// </summary>
internal static class EncryptedOffice
{
    private static readonly byte[][] Wanted = [.. new[] { "EncryptedPackage", "EncryptionInfo" }.Select(Encoding.Unicode.GetBytes)];
    private static readonly byte[][] Unwanted = [.. new[] { "WordDocument", "Workbook", "PowerPoint Document", "_VBA_PROJECT", "Macros" }.Select(Encoding.Unicode.GetBytes)];

    public static bool Is(Stream file)
    {
        file.Position = 0;
        // The names stand in the directory; what is encrypted looks like chance and holds none of them.
        var all = new byte[file.Length];
        file.ReadExactly(all);
        return Wanted.All(name => all.AsSpan().IndexOf(name) >= 0) && !Unwanted.Any(name => all.AsSpan().IndexOf(name) >= 0);
    }
}
