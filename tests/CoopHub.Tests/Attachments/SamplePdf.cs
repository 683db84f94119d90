using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CoopHub.Tests.Attachments;

/// <summary>PDF files, as programs write them and as an attacker would.</summary>
internal static class SamplePdf
{
    public static byte[] WithText(params string[] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
        {
            pdf.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), font);
        }
        return pdf.Build();
    }

    /// <summary>One page that shows the content stream, packed as named.</summary>
    public static byte[] WithContent(byte[] content, string filter = "") => Objects(
        "",
        "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"u8.ToArray(),
        [.. Encoding.ASCII.GetBytes($"<< /Length {content.Length} {filter} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    /// <summary>A page whose content, packed to a few hundred kilobytes, would unpack to this many bytes.</summary>
    public static byte[] Bomb(long size)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (long written = 0; written < size; written += spaces.Length)
            {
                zip.Write(spaces);
            }
        }
        return WithContent(packed.ToArray(), "/Filter /FlateDecode");
    }

    /// <summary>A PDF that asks for a password before anything can be read.</summary>
    public static byte[] Encrypted() => Objects(
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -64 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >> /ID [<00> <00>]",
        "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
        "<< /Type /Pages /Kids [] /Count 0 >>"u8.ToArray());

    private static byte[] Objects(string trailer, params byte[][] objects)
    {
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.4\n"u8);
        List<long> places = [];
        for (var number = 0; number < objects.Length; number++)
        {
            places.Add(pdf.Position);
            pdf.Write(Encoding.ASCII.GetBytes($"{number + 1} 0 obj\n"));
            pdf.Write(objects[number]);
            pdf.Write("\nendobj\n"u8);
        }
        var table = pdf.Position;
        pdf.Write(Encoding.ASCII.GetBytes($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            pdf.Write(Encoding.ASCII.GetBytes($"{place:0000000000} 00000 n \n"));
        }
        pdf.Write(Encoding.ASCII.GetBytes($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }
}
