using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace CoopHub.Cms.Schema;

/// <summary>The properties and groups that the files of document types name, across all files.</summary>
internal static class DocumentTypeParts
{
    /// <summary>Refuses a property or group whose key is that of another one, in the same or another file.</summary>
    public static void RefuseShared(IEnumerable<SchemaFile> files)
    {
        var seen = new Dictionary<Guid, SchemaFile>();
        foreach (var (file, part) in files.SelectMany(file => Properties(file).Concat(Groups(file)).Select(part => (file, part))))
        {
            var key = file.Identity(part, "Key");
            if (key != Guid.Empty && !seen.TryAdd(key, file))
            {
                throw file.Refuse(
                    $"„{SchemaFile.Text(part, "Alias") ?? SchemaFile.Text(part, "Caption")}“ hat den Schlüssel {key} wie etwas in {seen[key].Name}. Geben Sie einem von beiden einen neuen.");
            }
        }
    }

    /// <summary>The aliases of the properties that a type has and its file has no longer.</summary>
    public static IEnumerable<string> Gone(SchemaFile file, ContentType type)
    {
        var keys = Properties(file).Select(property => file.Identity(property, "Key")).ToHashSet();
        var aliases = Properties(file).Select(property => SchemaFile.Text(property, "Alias")?.Trim()).ToHashSet();
        return type.PropertyTypes.Where(property => !keys.Contains(property.Key) && !aliases.Contains(property.Alias)).Select(property => property.Alias);
    }

    public static IEnumerable<XElement> Properties(SchemaFile file) => file.Root.Element("GenericProperties")?.Elements("GenericProperty") ?? [];

    public static IEnumerable<XElement> Groups(SchemaFile file) => file.Root.Element("Tabs")?.Elements("Tab") ?? [];
}
