using System.Globalization;
using System.Xml.Linq;

namespace CoopHub.Cms.Schema;

/// <summary>
/// One uSync file: an item of the schema, or the mark that an item was deleted or renamed. Values are read as leniently as
/// real sites have written them; what cannot be read at all is refused with the file's name.
/// </summary>
/// <param name="Name">The path below the schema's folder, such as <c>ContentTypes/solution.config</c>.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="Root">Its content.</param>
internal sealed record SchemaFile(string Name, SchemaKind Kind, XElement Root)
{
    public Guid Key => Identity(Root.Attribute("Key")?.Value, "Key");
    public string Alias => Root.Attribute("Alias")?.Value.Trim() ?? "";
    public int Level => Whole(Root.Attribute("Level")?.Value, "Level") ?? 0;
    public XElement? Info => Root.Element("Info");

    /// <summary>The file stands for an item that is no longer there under its old name.</summary>
    public bool IsMark => Root.Name == "Empty";

    /// <summary>The item was deleted where the file comes from, and is to be deleted here.</summary>
    public bool Deletes => IsMark && string.Equals(Root.Attribute("Change")?.Value, "Delete", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a child element; null where the element is missing.</summary>
    public static string? Text(XElement? parent, string name) => parent?.Element(name)?.Value;

    public bool Flag(XElement? parent, string name, bool missing = false) => Text(parent, name)?.Trim().ToUpperInvariant() switch
    {
        null or "" => missing,
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => throw Refuse($"<{name}> enthält „{Text(parent, name)}“; erlaubt sind true und false."),
    };

    public int? Whole(XElement? parent, string name) => Whole(Text(parent, name), name);

    /// <summary>The key in a child element; empty where there is none.</summary>
    public Guid Identity(XElement? parent, string name) => Identity(Text(parent, name), name);

    public T Choice<T>(XElement? parent, string name, T missing)
        where T : struct, Enum
    {
        var text = Text(parent, name)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return missing;
        }
        return Enum.TryParse<T>(text, ignoreCase: true, out var choice)
            ? choice
            : throw Refuse($"<{name}> enthält „{text}“; erlaubt sind {string.Join(", ", Enum.GetNames<T>())}.");
    }

    /// <summary>The key in an attribute of a reference to something else.</summary>
    public Guid KeyOf(XElement reference) => Identity(reference.Attribute("Key")?.Value, "Key");

    public int? Whole(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse($"{name} enthält „{text}“; erwartet wird eine ganze Zahl.");
    }

    /// <summary>This file's refusal, to be thrown.</summary>
    public SchemaRefusedException Refuse(string reason) => new(Name, reason);

    /// <summary>This file's refusal because it would lose what documents hold, to be thrown.</summary>
    public SchemaRefusedException RefuseLoss(string reason) => Refuse(
        $"{reason}. Soll das wirklich verloren gehen, sichern Sie die Datenbank und starten Sie einmal mit Schema:AllowRemovalOfData=true; sonst nehmen Sie die Änderung an der Datei zurück.");

    private Guid Identity(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Guid.Empty;
        }
        return Guid.TryParse(text, out var key) ? key : throw Refuse($"{name} enthält „{text}“; erwartet wird ein Schlüssel (GUID).");
    }
}
