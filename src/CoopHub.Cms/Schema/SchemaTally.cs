using System.Xml.Linq;

namespace CoopHub.Cms.Schema;

/// <summary>Counts what an import does to one kind; an item that is written twice counts once.</summary>
internal sealed class SchemaTally
{
    private readonly HashSet<string> _added = [];
    private readonly HashSet<string> _changed = [];

    public int Removed { get; set; }

    public SchemaCount Count => new(_added.Count, _changed.Count, Removed);

    public void Note(string identity, bool isNew)
    {
        if (isNew)
        {
            _added.Add(identity);
        }
        else if (!_added.Contains(identity))
        {
            _changed.Add(identity);
        }
    }

    /// <summary>Whether what is to be written is what is there; only a difference is worth a write and a line in the change log.</summary>
    public static bool Same(XElement wanted, XElement present) => XNode.DeepEquals(wanted, present);
}
