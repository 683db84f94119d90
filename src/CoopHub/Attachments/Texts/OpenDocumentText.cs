using System.IO.Compression;
using System.Xml;

namespace CoopHub.Attachments.Texts;

/// <summary>Reads the paragraphs and headings in the content of an OpenDocument file (ODF 1.3, part 3).</summary>
internal static class OpenDocumentText
{
    private const string TextNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const long LongestContent = 100_000_000;

    public static void Read(Stream file, BoundedText text)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var content = zip.GetEntry("content.xml")!.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LongestContent });
        var depth = 0;
        while (text.IsOpen && reader.Read())
        {
            var isText = reader.NamespaceURI == TextNamespace;
            var isLine = isText && reader.LocalName is "p" or "h";
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when isLine && !reader.IsEmptyElement:
                    depth++;
                    break;
                case XmlNodeType.Element when isText && reader.LocalName is "s" or "tab" or "line-break":
                    text.Add(" ");
                    break;
                case XmlNodeType.EndElement when isLine:
                    depth--;
                    text.EndLine();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when depth > 0:
                    text.Add(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
