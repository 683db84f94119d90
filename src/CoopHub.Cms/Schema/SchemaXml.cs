using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CoopHub.Cms.Schema;

/// <summary>The canonical form of a uSync file: byte order mark, two spaces, line feeds, no line end at the end.</summary>
internal static class SchemaXml
{
    private static readonly XmlWriterSettings Form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
    };

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Form))
        {
            new XDocument(root).Save(writer);
        }
        return stream.ToArray();
    }

    /// <summary>An element with a text; an empty text is written with an end tag, as uSync does.</summary>
    public static XElement Text(string name, string? text) => new(name, text ?? "");

    /// <summary>The file read leniently: with or without byte order mark, any line ends, text or CDATA.</summary>
    /// <exception cref="XmlException">The file is not well-formed.</exception>
    public static XElement Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}
