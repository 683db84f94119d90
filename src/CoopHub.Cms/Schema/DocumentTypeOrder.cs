using System.Xml.Linq;

namespace CoopHub.Cms.Schema;

/// <summary>Puts the files of document types in an order in which every type comes after those that it is built from.</summary>
internal sealed class DocumentTypeOrder
{
    private readonly IReadOnlyList<SchemaFile> _files;
    private readonly List<SchemaFile> _ordered = [];
    private readonly HashSet<Guid> _open = [];

    private DocumentTypeOrder(IReadOnlyList<SchemaFile> files) => _files = files;

    /// <exception cref="SchemaRefusedException">A type is built from itself.</exception>
    public static IReadOnlyList<SchemaFile> Of(IReadOnlyList<SchemaFile> files)
    {
        var order = new DocumentTypeOrder(files);
        foreach (var file in files)
        {
            order.Add(file);
        }
        return order._ordered;
    }

    /// <summary>The references to what a type is built from: the type that it inherits from and its compositions.</summary>
    public static IEnumerable<XElement> Bases(SchemaFile file) =>
        (file.Info?.Elements("Parent") ?? []).Concat(file.Info?.Element("Compositions")?.Elements("Composition") ?? []);

    private void Add(SchemaFile file)
    {
        if (_ordered.Contains(file))
        {
            return;
        }
        if (!_open.Add(file.Key))
        {
            throw file.Refuse("Der Dokumenttyp baut über <Parent> oder <Compositions> auf sich selbst auf. Lösen Sie den Kreis auf.");
        }
        foreach (var reference in Bases(file))
        {
            var key = file.KeyOf(reference);
            if (_files.FirstOrDefault(other => other.Key == key) is { } known)
            {
                Add(known);
            }
        }
        _ordered.Add(file);
    }
}
