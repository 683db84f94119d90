using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace CoopHub.Cms.Schema;

/// <summary>The uSync files of one folder, read and checked for what can be seen without the database.</summary>
internal sealed class SchemaFolder
{
    // Raised when the same files mean something else to a newer program, so that they are imported once more.
    private const int Reading = 1;
    private static readonly string[] ControlFiles = ["usync.config", "usync.once", "usync.stop"];
    private readonly List<SchemaFile> _files = [];

    private SchemaFolder(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kind in SchemaKinds.InOrder)
        {
            foreach (var file in Directory.Exists(Path.Combine(path, kind.Folder())) ? FilesBelow(path, kind.Folder()) : [])
            {
                var bytes = File.ReadAllBytes(Path.Combine(path, file));
                AppendTo(hash, file, bytes);
                _files.Add(Read(file, kind, bytes));
            }
        }
        Hash = $"{Reading}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
        Untouched = [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!)
            .Where(entry => SchemaKinds.InOrder.All(kind => kind.Folder() != entry) && !ControlFiles.Contains(entry, StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Changes with the name or the content of any file that is imported.</summary>
    public string Hash { get; }

    /// <summary>What lies in the folder and is not imported.</summary>
    public IReadOnlyList<string> Untouched { get; }

    /// <exception cref="SchemaRefusedException">The folder is not there, or a file is malformed or says what another one says.</exception>
    public static SchemaFolder Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new SchemaRefusedException(path, "Der Ordner ist nicht da. Geben Sie in Schema:Folder den Ordner mit den uSync-Dateien an.");
        }
        var folder = new SchemaFolder(path);
        foreach (var kind in SchemaKinds.InOrder)
        {
            folder.RefuseDuplicates(kind);
        }
        return folder;
    }

    /// <summary>The items of a kind, those on which others may build first.</summary>
    public IReadOnlyList<SchemaFile> Items(SchemaKind kind) =>
        [.. _files.Where(file => file.Kind == kind && !file.IsMark).OrderBy(file => file.Level).ThenBy(file => file.Whole(file.Info, "SortOrder") ?? 0)];

    /// <summary>The marks of items of a kind that were deleted.</summary>
    public IReadOnlyList<SchemaFile> Deletions(SchemaKind kind) => [.. _files.Where(file => file.Kind == kind && file.Deletes)];

    private static IEnumerable<string> FilesBelow(string path, string folder) =>
        Directory.EnumerateFiles(Path.Combine(path, folder), "*.config", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static void AppendTo(IncrementalHash hash, string name, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static SchemaFile Read(string name, SchemaKind kind, byte[] bytes)
    {
        SchemaFile file;
        try
        {
            file = new SchemaFile(name, kind, SchemaXml.Read(bytes));
        }
        catch (XmlException malformed)
        {
            throw new SchemaRefusedException(
                name,
                $"Die Datei ist kein gültiges XML (Zeile {malformed.LineNumber}, Spalte {malformed.LinePosition}). Berichtigen Sie sie, oder exportieren Sie sie neu.",
                malformed);
        }
        if (file.Root.Name != kind.ToString() && !file.IsMark)
        {
            throw file.Refuse($"Erwartet wird <{kind}>, gefunden <{file.Root.Name.LocalName}>. Legen Sie die Datei in den Ordner ihrer Art.");
        }
        // The key of a language is no identity; its code is.
        if (kind != SchemaKind.Language && file.Key == Guid.Empty)
        {
            throw file.Refuse("Der Schlüssel (Key) fehlt. Ohne ihn ist nicht zu erkennen, was die Datei beschreibt.");
        }
        if (file.Alias.Length == 0)
        {
            throw file.Refuse("Der Alias fehlt.");
        }
        return file;
    }

    private void RefuseDuplicates(SchemaKind kind)
    {
        var items = Items(kind);
        RefuseSame(items, Identity, kind == SchemaKind.Language ? "dasselbe Kürzel" : "denselben Schlüssel");
        if (Deletions(kind).Join(items, Identity, Identity, (mark, item) => (mark, item)).FirstOrDefault() is ({ } mark, { } item))
        {
            throw mark.Refuse($"Die Datei löscht, was {item.Name} beschreibt. Löschen Sie eine der beiden Dateien.");
        }
        // Umbraco tells data types apart by their keys; two may bear one name.
        if (kind == SchemaKind.ContentType)
        {
            RefuseSame(items, file => file.Alias.ToUpperInvariant(), "denselben Alias");
        }
    }

    private static string Identity(SchemaFile file) => file.Kind == SchemaKind.Language ? file.Alias.ToUpperInvariant() : file.Key.ToString();

    private static void RefuseSame(IEnumerable<SchemaFile> items, Func<SchemaFile, string> identity, string same)
    {
        if (items.GroupBy(identity).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var first, var second, ..])
        {
            throw second.Refuse($"Die Datei hat {same} wie {first.Name}. Löschen Sie eine der beiden, oder geben Sie ihr einen eigenen.");
        }
    }
}
