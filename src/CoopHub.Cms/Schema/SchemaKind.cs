namespace CoopHub.Cms.Schema;

/// <summary>What is imported and exported, in the order of importing; the names are those of the root elements in the files.</summary>
internal enum SchemaKind
{
    Language,
    DataType,
    ContentType,
}

internal static class SchemaKinds
{
    public static readonly IReadOnlyList<SchemaKind> InOrder = Enum.GetValues<SchemaKind>();

    /// <summary>The folder in which the files of a kind lie, with its subfolders.</summary>
    public static string Folder(this SchemaKind kind) => $"{kind}s";
}
