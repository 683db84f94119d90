namespace CoopHub.Cms.Schema;

/// <summary>Names files as uSync does, every item one of its own; an item that has a file keeps its name.</summary>
internal sealed class SchemaFileNames
{
    private readonly Dictionary<(SchemaKind Kind, Guid Key), string> _present = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public SchemaFileNames(SchemaFolder folder)
    {
        foreach (var file in SchemaKinds.InOrder.SelectMany(folder.Items))
        {
            _present[(file.Kind, Identity(file))] = file.Name;
            _taken.Add(file.Name);
        }
    }

    /// <summary>The path of an item's file below the schema's folder.</summary>
    public string Of(SchemaKind kind, Guid key, string text)
    {
        if (_present.TryGetValue((kind, key), out var present))
        {
            return present;
        }
        // A web server would read these two itself.
        var safe = text is "web" or "app" ? $"__{text}__" : text;
        var name = $"{kind.Folder()}/{safe}.config";
        if (!_taken.Add(name))
        {
            name = $"{kind.Folder()}/{safe}_{key.ToString("N")[..8]}.config";
            _taken.Add(name);
        }
        return name;
    }

    private static Guid Identity(SchemaFile file) => file.Kind == SchemaKind.Language ? LanguageFiles.KeyOf(LanguageFiles.IsoCode(file)) : file.Key;
}
